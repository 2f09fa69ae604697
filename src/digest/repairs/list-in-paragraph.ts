import type { Paragraph } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import { startOf } from '../outline.ts';
import { blockEnd, moveLines, readListLines, type ListLine } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/** What follows a mark in prose, as it follows none in a formula over several lines. */
const WORDS = /\*\*|`|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A list that is indented by four or more below a line of text: Markdown reads it as more of that text. */
export const listInParagraph: RepairRule = {
  id: 'list-in-paragraph',
  message: '字下げのために文に混ざった箇条書きを、箇条書きに戻しました',
  find: ({ text, tree }) => {
    const lines = readListLines(text);
    const edits: Edit[] = [];
    visit(tree, 'paragraph', (node) => {
      edits.push(...release(lines, node));
    });
    return edits;
  },
};

function release(lines: readonly ListLine[], node: Paragraph): Edit[] {
  const { line: first, column } = startOf(node);
  const from = lines.findIndex(
    ({ marker, indent }, index) => index >= first && marker !== undefined && indent >= column - 1 + 4,
  );
  const last = node.position?.end.line ?? first;
  const opening = lines[from];
  if (!opening || from >= last) return [];
  const items = lines.slice(from, last).filter(({ marker }) => marker !== undefined);
  const isList =
    WORDS.test(opening.text) || (items.length > 1 && items.every(({ marker }) => marker?.mark === '*'));
  // Only a first item may interrupt a paragraph.
  if (!isList || (opening.marker?.number ?? 1) !== 1 || opening.marker?.mark === '+') return [];
  return moveLines(lines.slice(from, blockEnd(lines, from)), column - 1 - opening.indent);
}
