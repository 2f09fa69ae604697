import { isFormula } from '../../markdown/plugins/remark-displayed-math.ts';
import { parseMarkdown } from '../../markdown/parser.ts';
import { endOffset, nodesOf, startOffset, textRuns } from '../outline.ts';
import { isCode, runningText, type RunningText } from '../running-text.ts';
import { applyEdits, type Edit, type RepairRule } from './repair.ts';

const MARKS = /(?<![\\*])\*+/g;
const PUNCTUATION = /[\p{P}\p{S}]$/u;
/** Scripts that do without spaces: remark-cjk-friendly opens and closes beside them. */
const SPACED_SCRIPT = /^[\p{L}\p{N}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/**
 * Bold text that CommonMark does not see: white space inside its marks (`** 太字 **`), punctuation before a mark that a Latin letter
 * follows (`**速度:**Transformer`), a lone asterisk inside (`**V*: 価値:**`). The marks are paired in their order, and what results is
 * taken only where it is read as just these pairs. https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export const brokenEmphasis: RepairRule = {
  id: 'broken-emphasis',
  message: '太字にならない印を、太字になるように直しました',
  find: (outline) =>
    runningText(outline, '**', (node) => isCode(node) || isFormula(node)).flatMap((block) => {
      const { pairs, triples } = pairMarks(block.source);
      const read = readBold(block);
      const unread = pairs.filter(({ opening, closing }) => !read.has(`${opening} ${closing + 2}`));
      const edits = unread.map((pair) => mend(outline.text, block, pair));
      const inBlock = edits.map((edit) => ({
        ...edit,
        start: edit.start - block.start,
        end: edit.end - block.start,
      }));
      const source = outline.text.slice(block.start, block.start + block.source.length);
      const isMended = edits.length > 0 && holdsBold(applyEdits(source, inBlock), pairs.length + triples);
      return isMended ? edits : [];
    }),
};

/** The double marks of a paragraph two by two, none where they cannot be, and the number of `***…***`, which are bold too. */
function pairMarks(source: string): { pairs: Pair[]; triples: number } {
  const runs = [...source.matchAll(MARKS)].map(({ 0: { length }, index }) => ({ start: index, length }));
  const doubles = runs.filter(({ length }) => length === 2);
  const triples = runs.filter(({ length }) => length > 2).length / 2;
  const pairs: Pair[] = [];
  for (let index = 0; index + 1 < doubles.length; index += 2) {
    const [opening = 0, closing = 0] = doubles.slice(index, index + 2).map(({ start }) => start);
    const lone = runs.filter(({ length, start }) => length === 1 && start > opening && start < closing);
    pairs.push({ opening, closing, lone: lone.length % 2 === 1 ? lone.map(({ start }) => start) : [] });
  }
  const isPaired = doubles.length % 2 === 0 && pairs.every((pair) => isPlausible(source, pair));
  return { pairs: isPaired ? pairs : [], triples };
}

/** `**kwargs と **args` are two names and `2 ** 3 と a ** b` two powers, not one bold phrase. */
function isPlausible(source: string, { opening, closing }: Pair): boolean {
  const inside = source.slice(opening + 2, closing);
  const opensAgain =
    /^\S/.test(inside) && /\s$/.test(inside) && SPACED_SCRIPT.test(source.slice(closing + 2));
  const isOperator = /[A-Za-z0-9)\]]\s$/.test(source.slice(0, opening)) && /^\s.*\s$/s.test(inside);
  return inside.trim() !== '' && !opensAgain && !isOperator;
}

/** Where Markdown sees bold text: offsets of its start and end in the block. */
function readBold({ node, start }: RunningText): Set<string> {
  const bold = nodesOf(node, 'strong');
  return new Set(bold.map((found) => `${startOffset(found) - start} ${endOffset(found) - start}`));
}

/** The whole phrase once more: no white space inside its marks, none of its asterisks alone, a space where the marks stick to a word. */
function mend(text: string, { start, source }: RunningText, { opening, closing, lone }: Pair): Edit {
  const inside = applyEdits(
    text.slice(start + opening + 2, start + closing),
    lone.map((at) => ({ start: at - opening - 2, end: at - opening - 2, replacement: '\\' })),
  ).trim();
  const shown = source.slice(opening + 2, closing).trim();
  const isGluedBefore =
    SPACED_SCRIPT.test(source.slice(Math.max(0, opening - 1), opening)) &&
    PUNCTUATION.test(shown.slice(0, 1));
  const isGluedAfter = PUNCTUATION.test(shown) && SPACED_SCRIPT.test(source.slice(closing + 2));
  const replacement = `${isGluedBefore ? ' ' : ''}**${inside}**${isGluedAfter ? ' ' : ''}`;
  return { start: start + opening, end: start + closing + 2, replacement };
}

/** Whether Markdown sees so many bold phrases, and no mark is left over. */
function holdsBold(text: string, count: number): boolean {
  const tree = parseMarkdown(text);
  return (
    nodesOf(tree, 'strong').length === count &&
    textRuns({ text, tree }).every(({ source }) => !/(?<!\\)\*\*/.test(source))
  );
}

/** Offsets of the two marks, and of asterisks between them that have no partner. */
interface Pair {
  opening: number;
  closing: number;
  lone: readonly number[];
}
