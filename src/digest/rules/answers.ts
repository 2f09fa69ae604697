/** Rules for answers that can be published and that a person should look at first. */
import { createCounter } from '../count-letters.ts';
import { nodesOf, startOf, type Outline, type OutlineSection } from '../outline.ts';
import { blocksOf } from '../section-trees.ts';
import { onlyRefuses } from './refusal.ts';
import type { Rule } from './rule.ts';

const countLetters = createCounter(/\p{L}/u);
const countKana = createCounter(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
const countHan = createCounter(/\p{Script=Han}/u);
const countForeign = createCounter(
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u,
);
/** Names and labels are Latin in Japanese too; so many small words in a row make a sentence. */
const LATIN_SENTENCE = /(?:\p{Ll}{1,20}[ ,]{1,2}){5}\p{Ll}/u;
/** Fewer letters than this are too few to tell a language. */
const ENOUGH_LETTERS = 60;
const REFERENCES = 7;

/** Answers that are none, or not in Japanese. */
export const answerRules: readonly Rule[] = [
  {
    id: 'apology',
    severity: 'warning',
    judge: (outline) =>
      outline.sections
        .filter((section) => onlyRefuses(section.n, blocksOf(outline, section)))
        .map(({ n, node }) => ({
          message: `第${n}節は、答えられないという断りや一般論だけのようです。論文を見て書き足すか、このまま載せてよいか確かめてください。`,
          place: startOf(node),
        })),
  },
  {
    id: 'language',
    severity: 'warning',
    // A generator that changes its language does so for the whole digest: one cause, said once.
    judge: (outline) => {
      const foreign = outline.sections.filter((section) => !isJapanese(section.n, proseOf(outline, section)));
      const [first] = foreign;
      if (!first) return [];
      const names = foreign.map(({ n }) => `第${n}節`).join('、');
      return [
        {
          message: `${names}が日本語でないようです。日本語に直すか、このまま載せてよいか確かめてください。`,
          place: startOf(first.node),
        },
      ];
    },
  },
];

function isJapanese(n: number, prose: string): boolean {
  const letters = countLetters(prose);
  if (letters < ENOUGH_LETTERS) return true;
  if (countForeign(prose) > letters / 5) return false;
  if (n === REFERENCES || countKana(prose) >= letters / 50) return true;
  return countHan(prose) < ENOUGH_LETTERS && !LATIN_SENTENCE.test(prose);
}

/** What readers read as sentences: code and formulas have no language. */
function proseOf(outline: Outline, section: OutlineSection): string {
  const blocks = blocksOf(outline, section).map((block) => nodesOf(block, 'text'));
  return blocks.map((texts) => texts.map(({ value }) => value).join('')).join('\n');
}
