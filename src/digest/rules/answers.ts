/** Rules for answers that can be published and that a person should look at first. */
import { toString } from 'mdast-util-to-string';
import { countIn } from '../count-letters.ts';
import { startOf, startOffset, type Outline, type OutlineSection } from '../outline.ts';
import type { Finding, Rule } from './rule.ts';

const APOLOGY =
  /(?:本文|論文|テキスト|情報).{0,24}(?:提供されてい(?:ない|ません)|(?:が|は)ないため|空である|取得でき|読み取れ)|申し訳(?:ありません|ございません)/su;
/** An answer with more letters than this says something beside the apology. */
const LONGEST_APOLOGY = 260;
const LETTERS = /\p{L}+/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const FOREIGN =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]+/gu;
/** Fewer letters than this are too few to tell a language. */
const ENOUGH_LETTERS = 60;
const REFERENCES = 7;

/** Answers that are none, or not in Japanese. */
export const answerRules: readonly Rule[] = [
  {
    id: 'apology',
    severity: 'warning',
    judge: judgeSections(
      ({ n }, prose) => n !== 8 && APOLOGY.test(prose) && countIn(prose, LETTERS) <= LONGEST_APOLOGY,
      ({ n }) =>
        `第${n}節は、答えられないという断りだけのようです。論文を見て書き足すか、このまま載せてよいか確かめてください。`,
    ),
  },
  {
    id: 'language',
    severity: 'warning',
    judge: judgeSections(
      ({ n }, prose) => {
        const letters = countIn(prose, LETTERS);
        if (letters < ENOUGH_LETTERS) return false;
        const isForeign = countIn(prose, FOREIGN) > letters / 5;
        return isForeign || (n !== REFERENCES && countIn(prose, KANA) < letters / 50);
      },
      ({ n }) => `第${n}節が日本語でないようです。日本語に直すか、このまま載せてよいか確かめてください。`,
    ),
  },
];

function judgeSections(
  isSuspect: (section: OutlineSection, prose: string) => boolean,
  describe: (section: OutlineSection) => string,
) {
  return (outline: Outline): Finding[] =>
    outline.sections
      .filter((section) => isSuspect(section, proseOf(outline, section)))
      .map((section) => ({ message: describe(section), place: startOf(section.node) }));
}

/** Text of a section without its code. */
function proseOf({ tree, text, sections }: Outline, section: OutlineSection): string {
  const end = sections[sections.indexOf(section) + 1]?.start ?? text.length;
  return tree.children
    .filter((node) => node.type !== 'code' && startOffset(node) > section.start && startOffset(node) < end)
    .map((node) => toString(node))
    .join('\n');
}
