/** Tables that their place spoils: outside the item that they belong to, or right above a sentence. */
import { startOffset } from '../outline.ts';
import { pipesOf, tablesOf } from '../tables.ts';
import { lineAt } from './lines.ts';
import type { RepairRule } from './repair.ts';

const SENTENCE = /(?:[。．.！？!?：:]|です|ます|した)[」』）)*]*$/;

/** A table below a line of a list or quotation that is not indented as that line's text is: Markdown takes it for more of the text. */
export const tableIndent: RepairRule = {
  id: 'table-indent',
  message: '前の文に混ざった表を、その文と同じ字下げにしました',
  find: (outline) =>
    tablesOf(outline).flatMap(({ node, head, delimiter, rows }) => {
      if (!head || !delimiter) return [];
      const begin = startOffset(node);
      const prefix = outline.text.slice(lineAt(outline.text, begin).start, begin).replace(/[^\s>]/g, ' ');
      const after = rows.findIndex(({ source }) => pipesOf(source).length === 0);
      return [head, delimiter, ...rows.slice(0, after === -1 ? undefined : after)]
        .filter(({ start }) => start > begin)
        .map(({ start: end }) => ({
          start: lineAt(outline.text, end).start,
          end,
          replacement: prefix,
        }));
    }),
};

/** Sentences right below a table, which Markdown takes for rows. */
export const tableSentence: RepairRule = {
  id: 'table-sentence',
  message: '表の行になっていた文を、空行で表から離しました',
  find: (outline) =>
    tablesOf(outline).flatMap(({ columns, delimiter, rows }) => {
      if (delimiter || columns < 2) return [];
      const below = rows.slice(rows.findLastIndex(({ source }) => pipesOf(source).length > 0) + 1);
      const [first] = below;
      if (!first || !below.some(({ source }) => SENTENCE.test(source.trim()))) return [];
      const { start } = lineAt(outline.text, first.start);
      const prefix = outline.text.slice(start, first.start).trimEnd();
      return [{ start, end: start, replacement: `${prefix}\n` }];
    }),
};
