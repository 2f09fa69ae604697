/** Markdown as plain text without its marks. */
import type { Nodes } from 'mdast';
import { scriptText } from './script-letters.ts';

/** The words of a node: lines stay lines, and what is raised or lowered says so; `readLeaf` is how a node without children reads. */
export function plainText(node: Nodes, readLeaf: (leaf: Nodes) => string = leafText): string {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return readLeaf(node);
  const text = node.children.map((child) => plainText(child, readLeaf)).join('');
  return scripted(node, text);
}

/** A node's text as it reads where the node raises or lowers it. */
export function scripted(node: Nodes, text: string): string {
  if (node.type === 'superscript') return scriptText(text, 'sup');
  return node.type === 'subscript' ? scriptText(text, 'sub') : text;
}

/** What stands in a node without children. */
export function leafText(leaf: Nodes): string {
  if ('value' in leaf) return leaf.value;
  return 'alt' in leaf ? (leaf.alt ?? '') : '';
}
