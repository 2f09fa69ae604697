/** A digest's words without the marks of Markdown. */
import type { Nodes, PhrasingContent } from 'mdast';
import { leafText, plainText } from '../../markdown/plain-text.ts';
import { plainTitle } from '../../markdown/title.ts';

const POWER = /\^\{\s*([-+]?\d{1,4})\s*\}/g;
const FRACTION = /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Inline Markdown as plain text: formulas read as they look, lines stay lines. */
export function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => plainText(node, readLeaf))
    .join('')
    .replace(/(?<![ \t])[ \t]*\n[ \t]*/g, '\n');
}

function readLeaf(leaf: Nodes): string {
  if (leaf.type !== 'inlineMath') return leafText(leaf);
  // Two prices, as in 約$5から$10, are no formula.
  return JAPANESE.test(leaf.value) ? `$${leaf.value}$` : readFormula(leaf.value.trim());
}

function readFormula(tex: string): string {
  // A title's formula raises one sign at a time and would set the parts of a fraction side by side.
  const simple = tex
    .replace(POWER, (_, power: string) => power.replace(/./g, '{}^$&'))
    .replace(FRACTION, '$1/$2');
  const text = plainTitle(`$${simple}$`);
  return text.startsWith('$') ? tex : text;
}
