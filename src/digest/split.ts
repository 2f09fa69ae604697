/** Cut a day's dump into the chunks that hold one paper each. */
import type { Root, RootContent } from 'mdast';
import { parseMarkdown } from '../markdown/parser.ts';
import { findComplexity } from './complexity.ts';
import { isPaperLinkLine, isViewPaper } from './paper-link.ts';

/** What stands between two papers of a dump. */
export const SEPARATOR = '\n\n---\n\n';
/** Between other text and a title with the line that names the paper. */
const PAPER_START =
  /(?=^#[ \t][^\n]*\n\s*(?:\[View Paper\]|[^\n]{0,300}(?:arxiv|\d{4}\.\d{4,5})))(?<=\S\s*)/im;
/** The marks of a title, or the letters of 「View Paper」, which may be written as entities. */
const MAY_START = /#|^[ \t]{0,3}=|view/im;

/**
 * Split a dump into one chunk a paper. The generator's separator is only a candidate: a piece
 * that starts no paper (a thematic break inside a section, a fence cut in two) stays with the
 * piece before it, and a piece with two papers is cut before the second title.
 * For every text, `joinChunks(splitDump(text)) === text`.
 */
export function splitDump(dump: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const piece of piecesOf(dump)) {
    const last = chunks.at(-1);
    if (last && !startsPaper(piece.tree)) {
      last.text += last.after + piece.text;
      last.after = piece.after;
      last.tree = undefined;
    } else {
      chunks.push(...cutBeforeTitles(piece));
    }
  }
  return chunks;
}

/** Put chunks together again, separators included. */
export function joinChunks(chunks: readonly Pick<Chunk, 'text' | 'after'>[]): string {
  return chunks.map((chunk) => chunk.text + chunk.after).join('');
}

function piecesOf(dump: string): Chunk[] {
  const pieces: Chunk[] = [];
  let offset = 0;
  while (offset < dump.length) {
    const found = dump.indexOf(SEPARATOR, offset);
    const end = found === -1 ? dump.length : found;
    const text = dump.slice(offset, end);
    const after = found === -1 ? '' : SEPARATOR;
    for (const part of partsOf(text)) {
      pieces.push({ text: part, offset, after: '', tree: treeOf(part, offset === 0) });
      offset += part.length;
    }
    const last = pieces.at(-1);
    if (last) last.after = after;
    offset = end + after.length;
  }
  return pieces;
}

/** What is too much for one paper may be many without a separator: they are told by their lines, each to be judged for itself. */
function partsOf(text: string): string[] {
  return findComplexity(text) ? text.split(PAPER_START) : [text];
}

/** A further piece that holds neither title nor 「View Paper」 is joined with the one before it, whatever its tree. */
function treeOf(text: string, isFirst: boolean): Root | undefined {
  if (findComplexity(text)) return undefined;
  return isFirst || MAY_START.test(text) ? parseMarkdown(text) : { type: 'root', children: [] };
}

/** A piece that cannot be parsed stands alone, so that what is refused for it is no more than itself. */
function startsPaper(tree: Root | undefined): boolean {
  return tree?.children.some((node) => isTitle(node) || isViewPaperLine(node)) ?? true;
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1;
}

function isViewPaperLine(node: RootContent): boolean {
  return isPaperLinkLine(node) && isViewPaper(node);
}

function cutBeforeTitles(piece: Chunk): Chunk[] {
  const nodes = piece.tree?.children ?? [];
  const starts = nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    return isTitle(node) && next && isPaperLinkLine(next) ? [node.position?.start.offset ?? 0] : [];
  });
  if (starts.length < 2) return [piece];
  const bounds = [0, ...starts.slice(1), piece.text.length];
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    const isLast = end === piece.text.length;
    return {
      text: piece.text.slice(start, end),
      offset: piece.offset + start,
      after: isLast ? piece.after : '',
      tree: undefined,
    };
  });
}

/** A stretch of the dump that holds one paper, or text in which no paper could be found. */
export interface Chunk {
  text: string;
  /** Where the chunk begins in the dump, in UTF-16 units. */
  offset: number;
  /** The separator that follows it, empty at the end of the dump. */
  after: string;
  /** The chunk's tree where it is already parsed. */
  tree: Root | undefined;
}
