/** Tell the line that names the paper of a digest. */
import type { Link, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseArxivRef } from './arxiv.ts';

/** A line by which the generator names the paper: `[View Paper](http://arxiv.org/abs/…)`, or an id alone. */
export function isPaperLinkLine(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const namesPaper = linksIn(node).some((link) => isViewPaper(link) || parseArxivRef(link.url) !== undefined);
  return namesPaper || parseArxivRef(toString(node)) !== undefined;
}

/** Links in a paragraph, bold ones too. */
export function linksIn(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

/** Whether a node reads 「View Paper」, as the generator labels its links to papers. */
export function isViewPaper(node: Nodes): boolean {
  return /^view paper$/i.test(toString(node).trim());
}
