import type { Paragraph } from 'mdast';
import { nodesOf, startOf } from '../outline.ts';
import { blockEnd, moveLines, readListLines, type ListLine } from './list-lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/** What follows a mark in prose, as it follows none in a formula over several lines. */
const WORDS = /\*\*|`|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A list that Markdown reads as more of the text above it, since it is indented by four or more below that, or since it
 * goes on with a number: only a first item may interrupt a paragraph.
 */
export const listInParagraph: RepairRule = {
  id: 'list-in-paragraph',
  message: '文に混ざった箇条書きを、箇条書きに戻しました',
  find: ({ text, tree }) => {
    const lines = readListLines(text);
    return nodesOf(tree, 'paragraph').flatMap((node) => [...separate(lines, node), ...release(lines, node)]);
  },
};

/** An item whose number goes on from the list above the paragraph begins behind a blank line. */
function separate(lines: readonly ListLine[], node: Paragraph): Edit[] {
  const { line: first, column } = startOf(node);
  const last = node.position?.end.line ?? first;
  const item = lines
    .slice(first, last)
    .find(({ marker, indent }) => marker?.number !== undefined && indent < column - 1 + 4);
  if (item?.marker?.number === undefined) return [];
  const before = lines
    .slice(0, first - 1)
    .findLast(
      (line) =>
        /^#{1,6}\s/.test(line.text) || (line.marker?.number !== undefined && line.indent === item.indent),
    );
  const goesOn = before?.marker?.number === item.marker.number - 1;
  return goesOn ? [{ start: item.start, end: item.start, replacement: '\n' }] : [];
}

function release(lines: readonly ListLine[], node: Paragraph): Edit[] {
  const { line: first, column } = startOf(node);
  const last = node.position?.end.line ?? first;
  const below = lines.slice(first, last);
  const at = below.findIndex(({ marker, indent }) => marker !== undefined && indent >= column - 1 + 4);
  const opening = below[at];
  if (!opening) return [];
  const from = first + at;
  const items = below.slice(at).filter(({ marker }) => marker !== undefined);
  const isList =
    WORDS.test(opening.text) || (items.length > 1 && items.every(({ marker }) => marker?.mark === '*'));
  // Only a first item may interrupt a paragraph.
  if (!isList || (opening.marker?.number ?? 1) !== 1 || opening.marker?.mark === '+') return [];
  return moveLines(lines.slice(from, blockEnd(lines, from)), column - 1 - opening.indent);
}
