/** Lines of `'''` or `"""`: the quotes of a string that held the digest, or what a model wrote for a fence. */
import type { Root } from 'mdast';
import { nodesOf, endOffset, startOffset } from '../outline.ts';
import { QUOTE_LINE } from '../rules/fences.ts';
import { containerOf, indentOf, linesOf, type Line } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const QUOTES = /^\s*(?:'''|""")(?:markdown|md)?\s*$/i;
/** Quotes that begin a line and do not end on it. */
const BEGINNING = /^('''|""")(?!.*\1)/;
const BORDER = /^(?:#{1,3}\s|-{3,}\s*$|\[View Paper\])/;
/** A border that no code looks like, as `# 1. 準備` and `---` do. */
const SECTION = /^(?:## [1-8][.．、]|\[View Paper\])/;

/** Code between a line of quotes with a language behind them and a line of the same quotes. */
export const quoteFence: RepairRule = {
  id: 'quote-fence',
  message: '引用符の行で囲まれたコードを、コードの囲みに直しました',
  find: ({ text, tree }) => {
    const isInCode = codeFinder(tree);
    const lines = linesOf(text);
    const edits: Edit[] = [];
    for (let index = 0; index < lines.length; index += 1) {
      const opening = lines[index];
      if (!opening || QUOTES.test(opening.text) || isInCode(opening)) continue;
      const container = containerOf(opening.text);
      const [, marks, language] = QUOTE_LINE.exec(opening.text.slice(container.length)) ?? [];
      if (!marks || !language) continue;
      const wanted = [container.replace(/[^\s>]/g, ' '), indentOf(opening.text)].map((lead) => lead + marks);
      const rest = lines.slice(index + 1);
      const length = rest.findIndex(
        ({ text: line }) => wanted.includes(line.trimEnd()) || SECTION.test(line),
      );
      const closing = rest[length];
      if (length < 1 || !closing || SECTION.test(closing.text)) continue;
      const body = text.slice(opening.end, closing.start);
      const longest = Math.max(2, ...(body.match(/`{3,}/g) ?? []).map((ticks) => ticks.length));
      for (const { start, text: line } of [opening, closing]) {
        const at = start + containerOf(line).length;
        edits.push({ start: at, end: at + marks.length, replacement: '`'.repeat(longest + 1) });
      }
      index += length + 1;
    }
    return edits;
  },
};

/**
 * Lines of quotes where a paper or a section begins or ends: those of the string in which the generator kept the digest.
 * One that closes quotes opened inside the section stays: they may be code whose fence was lost.
 */
export const strayQuotes: RepairRule = {
  id: 'stray-quotes',
  message: '本文の外から紛れた引用符の行を取り除きました',
  find: ({ text, tree }) => {
    const isInCode = codeFinder(tree);
    const lines = linesOf(text).filter((line) => line.text.trim() !== '');
    const first = lines.findIndex((line) => !QUOTES.test(line.text));
    let open: string | undefined;
    return lines
      .filter((line, index) => {
        if (isInCode(line)) return false;
        if (BORDER.test(line.text)) open = undefined;
        const marks = BEGINNING.exec(line.text.slice(containerOf(line.text).length))?.[1];
        if (marks === undefined) return false;
        const next = lines.slice(index).find((other) => !QUOTES.test(other.text));
        const isAtBorder =
          QUOTES.test(line.text) && (index < first || next === undefined || BORDER.test(next.text));
        const isStray = isAtBorder && open !== marks;
        if (!isStray) open = open === marks ? undefined : marks;
        return isStray;
      })
      .map(({ start, end }) => ({ start, end, replacement: '' }));
  },
};

function codeFinder(tree: Root): (line: Line) => boolean {
  const code = nodesOf(tree, 'code');
  return ({ start }) => code.some((node) => start >= startOffset(node) && start < endOffset(node));
}
