/** The plain text of a rendered section, as a reader would search for it. */
import type { Element, Nodes, Root } from 'hast';

/** Elements whose text stands apart from what is beside them. */
const BLOCKS = new Set([
  ...[
    'p',
    'li',
    'ul',
    'ol',
    'pre',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'tr',
    'td',
    'th',
    'hr',
  ],
  ...['div', 'section', 'ins'],
]);

/**
 * The text of a tree: blocks are parted by blank lines, formulas are their TeX, the language of code and its name stand
 * before it, and the addresses of links that do not show them follow at the end.
 */
export function textOf(tree: Root): string {
  const addresses: string[] = [];
  const text = childText(tree, addresses);
  return [text, ...new Set(addresses)]
    .join('\n\n')
    .replace(/(?<![ \t])[ \t]*\n[ \t]*\n\s*/g, '\n\n')
    .trim();
}

function childText(parent: { children: Nodes[] }, addresses: string[]): string {
  return parent.children.map((child) => nodeText(child, addresses)).join('');
}

function nodeText(node: Nodes, addresses: string[]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'summary') return '';
  if (typeof node.properties.dataTex === 'string') return node.properties.dataTex;
  if (node.tagName === 'br') return '\n';
  const { dataLang, dataFile } = node.properties;
  const info = [dataLang, dataFile].filter((part) => typeof part === 'string').join(':');
  const text = (info === '' ? '' : `${info}\n\n`) + childText(node, addresses);
  noteAddress(node, text, addresses);
  return isBlock(node) ? `\n\n${text}\n\n` : text;
}

function noteAddress({ tagName, properties: { href } }: Element, text: string, addresses: string[]): void {
  const isOutside = tagName === 'a' && typeof href === 'string' && /^[a-z]+:/i.test(href);
  if (isOutside && !text.includes(href)) addresses.push(href);
}

function isBlock({ tagName, properties: { className } }: Element): boolean {
  return BLOCKS.has(tagName) || (Array.isArray(className) && className.includes('katex-display'));
}
