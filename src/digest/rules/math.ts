/** Rules for formulas. */
import { visit } from '../../markdown/visit.ts';
import { texError } from '../../markdown/tex.ts';
import { startOf } from '../outline.ts';
import type { Finding, Rule } from './rule.ts';

/** Formulas that KaTeX refuses, and formulas that came as the debris of an HTML conversion. */
export const mathRules: readonly Rule[] = [
  {
    id: 'tex',
    severity: 'error',
    judge: ({ tree }) => {
      const findings: Finding[] = [];
      visit(tree, (node) => {
        if (node.type !== 'inlineMath' && node.type !== 'math') return;
        const reason = texError(node.value, node.type === 'math');
        if (reason === undefined) return;
        findings.push({
          message: `数式「${shorten(node.value)}」をTeXとして読めません（KaTeX: ${reason}）。式を直すか、金額などの「$」なら「\\$」と書いてください。`,
          place: startOf(node),
        });
      });
      return findings;
    },
  },
  {
    id: 'latexml-leftover',
    severity: 'warning',
    judge: ({ tree }) => {
      const findings: Finding[] = [];
      visit(tree, 'text', (node) => {
        const debris = /\b(?:start|end)_(?:POST|PRE|FLOAT)(?:SUPER|SUB)SCRIPT\b/.exec(node.value);
        if (!debris) return;
        findings.push({
          message: `HTMLへの変換で崩れた数式が残っています（「${debris[0]}」）。TeXで「$…$」と書き直してください。`,
          place: startOf(node),
        });
      });
      return findings;
    },
  },
];

function shorten(tex: string): string {
  const line = tex.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
