/** Rules for characters that no digest may hold, since they hide or change what a reader sees. */
import { placeAt } from '../issue.ts';
import { textRuns, type Outline } from '../outline.ts';
import type { Finding, Rule } from './rule.ts';

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;
/** Marks on one letter: no language puts half as many there. */
const TOWER = /\p{M}{11,}/gu;
/** Other tags are shown as text like any word; prompts are full of `<object>` and the like. */
const ACTIVE_TAG = /<\/?(?:script|iframe)\b[^>]*>?/gi;

/** Control characters, marks that turn the direction of text, and HTML that would run. */
export const characterRules: readonly Rule[] = [
  {
    id: 'control-character',
    severity: 'error',
    judge: findInText(CONTROL, (found) => `制御文字（${codeOf(found)}）があります。消してください。`),
  },
  {
    id: 'bidi-control',
    severity: 'error',
    judge: findInText(
      BIDI,
      (found) => `文字の並ぶ向きを変える見えない文字（${codeOf(found)}）があります。消してください。`,
    ),
  },
  {
    id: 'stacked-marks',
    severity: 'error',
    judge: ({ text }) => {
      const [tower, ...more] = [...text.matchAll(TOWER)];
      if (!tower) return [];
      const others = more.length > 0 ? `（ほかに${more.length}か所）` : '';
      return [
        {
          message: `一つの文字に重なる記号（${codeOf(tower[0])} など）が${Array.from(tower[0]).length}個続いています${others}。行の外まではみ出すので、消してください。`,
          place: placeAt(text, tower.index),
        },
      ];
    },
  },
  {
    id: 'active-html',
    severity: 'error',
    judge: (outline) =>
      textRuns(outline).flatMap(({ source, start }) =>
        [...source.matchAll(ACTIVE_TAG)].map((match) => ({
          message: `HTMLの「${match[0]}」が本文にあります。消すか、説明のためなら「\`${match[0]}\`」のようにコードとして書いてください。`,
          place: placeAt(outline.text, start + match.index),
        })),
      ),
  },
];

/** Each kind of character is told once, at its first place. */
function findInText(pattern: RegExp, describe: (found: string) => string) {
  return ({ text }: Outline): Finding[] => {
    const first = new Map<string, number>();
    for (const match of text.matchAll(pattern)) {
      if (!first.has(match[0])) first.set(match[0], match.index);
    }
    return [...first].map(([found, at]) => ({ message: describe(found), place: placeAt(text, at) }));
  };
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
