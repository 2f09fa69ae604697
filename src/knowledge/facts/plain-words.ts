/** A digest's words without the marks of Markdown. */
import type { Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { plainTitle } from '../../markdown/title.ts';

const POWER = /\^\{\s*([-+]?\d{1,4})\s*\}/g;
const FRACTION = /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g;
const RAISED = /<sup>\s*([^<>]{1,12}?)\s*<\/sup>/g;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const TAG = /<\/?su[bp]>/g;

/** Inline Markdown as plain text: formulas read as they look, lines stay lines. */
export function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(wordsOf)
    .join('')
    .replace(RAISED, (_, raised: string) => readFormula(`^{${raised}}`))
    .replace(TAG, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n');
}

function wordsOf(node: Nodes): string {
  if (node.type === 'inlineMath') {
    // Two prices, as in 約$5から$10, are no formula.
    return JAPANESE.test(node.value) ? `$${node.value}$` : readFormula(node.value.trim());
  }
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return toString(node);
}

function readFormula(tex: string): string {
  // A title's formula raises one sign at a time and would set the parts of a fraction side by side.
  const simple = tex
    .replace(POWER, (_, power: string) => power.replace(/./g, '{}^$&'))
    .replace(FRACTION, '$1/$2');
  const text = plainTitle(`$${simple}$`);
  return text.startsWith('$') ? tex : text;
}
