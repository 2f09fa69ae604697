/** Running text as it stands in the source, with what is no running text blanked out, so that marks can be looked for by patterns. */
import type { Nodes, Parents } from 'mdast';
import { visit } from '../markdown/visit.ts';
import { endOffset, nodesOf, startOffset, type Outline } from './outline.ts';

/** What stands in place of each character that is not to be looked at. */
export const BLANK = '\0';

/** Each paragraph, heading and cell whose source may hold `sign`; nodes that `isOpaque` are blanked. */
export function runningText(
  { text, tree }: Pick<Outline, 'text' | 'tree'>,
  sign: string,
  isOpaque: (node: Nodes) => boolean,
): RunningText[] {
  if (!text.includes(sign)) return [];
  return nodesOf(tree, 'paragraph', 'heading', 'tableCell').flatMap((node) => {
    const start = startOffset(node);
    const source = text.slice(start, endOffset(node));
    return source.includes(sign) ? [{ node, start, source: blankOut(source, start, node, isOpaque) }] : [];
  });
}

/** A text with some nodes of its tree blanked; `start` is the offset at which it begins, line ends stay. */
export function blankOut(
  source: string,
  start: number,
  tree: Nodes,
  isOpaque: (node: Nodes) => boolean,
): string {
  let blanked = '';
  let end = 0;
  visit(tree, (node: Nodes) => {
    const from = startOffset(node) - start;
    if (from < end || !isOpaque(node)) return;
    const to = endOffset(node) - start;
    blanked += source.slice(end, from) + source.slice(from, to).replace(/[^\n]/g, BLANK);
    end = to;
  });
  return blanked + source.slice(end);
}

/** Whether a node is code, in a line or a block of its own. */
export function isCode({ type }: Nodes): boolean {
  return type === 'code' || type === 'inlineCode';
}

/** One stretch of running text. */
export interface RunningText {
  node: Parents;
  /** Offset in the whole text. */
  start: number;
  /** Its source, as long as it is there, with blanks. */
  source: string;
}
