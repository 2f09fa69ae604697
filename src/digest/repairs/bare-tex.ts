import { texError } from '../../markdown/tex.ts';
import { textRuns } from '../outline.ts';
import { MATH_COMMAND } from './backticked-tex.ts';
import type { RepairRule } from './repair.ts';

const GROUP = String.raw`\{(?:[^{}$\n]|\{[^{}$\n]*\})*\}`;
/** A command with its arguments and the scripts behind it; Markdown's own escape may stand before the mark of a script. */
const SYMBOL = new RegExp(
  String.raw`(?<![\\$\w:])${MATH_COMMAND.source}(?:${GROUP})*(?:\\?[_^](?:${GROUP}|\\[a-zA-Z]+|[A-Za-z\d]))*`,
  'g',
);

/** TeX in the prose without any mark round it: `\mathcal{L}_{fold}`. */
export const bareTex: RepairRule = {
  id: 'bare-tex',
  message: '区切りのないTeXの記号を数式にしました',
  find: (outline) =>
    textRuns(outline).flatMap(({ source, start }) =>
      [...source.matchAll(SYMBOL)].flatMap(({ 0: written, index }) => {
        const tex = written.replace(/\\(?=[_^])/g, '');
        const end = start + index + written.length;
        // Two formulas side by side would open a displayed one.
        if (outline.text.charAt(end) === '$' || texError(tex, false) !== undefined) return [];
        return [{ start: start + index, end, replacement: `$${tex}$` }];
      }),
    ),
};
