import { findPlaces } from '../../search/browse/excerpt.ts';

const BLOCKS = 'p, li, ul, ol, pre, blockquote, h2, h3, h4, h5, h6, table, tr, td, th, hr, div, section, ins';
const TEX = 'annotation[encoding="application/x-tex"]';

/** The places of normalised words in what an element shows, across bold, links and lines; a formula is found by its TeX and marked whole. */
export function findRanges(root: Element, words: readonly string[]): Range[] {
  const pieces: TextPiece[] = [];
  collect(root, pieces);
  let text = '';
  const starts = pieces.map((piece) => {
    const start = text.length;
    text += piece.text;
    return start;
  });
  const at = (offset: number) => starts.findLastIndex((start) => start <= offset);
  return findPlaces(text, words).flatMap(({ start, end }) => {
    const first = at(start);
    const last = at(end - 1);
    const from = pieces[first];
    const to = pieces[last];
    if (!from?.node || !to?.node) return [];
    const range = document.createRange();
    if (from.node instanceof Text) range.setStart(from.node, start - (starts[first] ?? 0));
    else range.setStartBefore(from.node);
    if (to.node instanceof Text) range.setEnd(to.node, end - (starts[last] ?? 0));
    else range.setEndAfter(to.node);
    return [range];
  });
}

function collect(node: Node, pieces: TextPiece[]): void {
  if (node instanceof Text) {
    pieces.push({ text: node.data, node });
    return;
  }
  if (!(node instanceof Element)) return;
  if (node.matches('.katex')) {
    const shown = node.querySelector('.katex-html') ?? node;
    pieces.push({ text: node.querySelector(TEX)?.textContent ?? '', node: shown });
    return;
  }
  const isBlock = node.matches(BLOCKS);
  if (isBlock) pieces.push({ text: '\n\n', node: undefined });
  for (const child of node.childNodes) collect(child, pieces);
  if (isBlock) pieces.push({ text: '\n\n', node: undefined });
  if (node.matches('br')) pieces.push({ text: '\n', node: undefined });
}

/** A run of text and the node that shows it; a break shows nothing. */
interface TextPiece {
  text: string;
  node: Text | Element | undefined;
}
