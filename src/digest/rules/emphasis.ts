/** Rules for marks of emphasis that Markdown left standing as text. */
import { visit } from 'unist-util-visit';
import { placeAt } from '../issue.ts';
import { endOffset, startOffset } from '../outline.ts';
import type { Finding, Rule } from './rule.ts';

const BARE_MARK = /(?<!\\)\*\*/g;

/** `**` that a reader would see. */
export const emphasisRules: readonly Rule[] = [
  {
    id: 'emphasis-leftover',
    severity: 'error',
    judge: ({ text, tree }) => {
      const findings: Finding[] = [];
      visit(tree, 'text', (node) => {
        if (!node.value.includes('**')) return;
        const start = startOffset(node);
        const marks = [...text.slice(start, endOffset(node)).matchAll(BARE_MARK)];
        const [first] = marks;
        if (!first) return;
        const more = marks.length > 1 ? `（この文に${marks.length}か所）` : '';
        findings.push({
          message: `「**」が太字にならずに残っています${more}。対になる「**」を同じ段落に書くか、内側の空白を消すか、文字として見せるなら「\\*\\*」と書いてください。`,
          place: placeAt(text, start + first.index),
        });
      });
      return findings;
    },
  },
];
