/**
 * Formulas that came as the debris of LaTeXML, the converter behind arXiv's HTML pages:
 * `caligraphic_D start_POSTSUPERSCRIPT italic_f end_POSTSUPERSCRIPT` is `$\mathcal{D}^{f}$`.
 */
import { texError } from '../../markdown/tex.ts';
import { textRuns } from '../outline.ts';
import type { RepairRule } from './repair.ts';

const FONTS: Readonly<Record<string, string>> = {
  caligraphic: '\\mathcal',
  script: '\\mathscr',
  bold: '\\mathbf',
  bold_italic: '\\boldsymbol',
  roman: '\\mathrm',
  sansserif: '\\mathsf',
  typewriter: '\\mathtt',
  fraktur: '\\mathfrak',
  blackboard: '\\mathbb',
};
const SYMBOL = new RegExp(String.raw`(${Object.keys(FONTS).join('|')})\\?_(\p{L}+)`, 'uy');
const ITALIC_WORD = /italic\\?_\p{L}+(?:[ \t]+italic\\?_\p{L}(?!\p{L}))*/uy;
const OPENING = /start\\?_(?:POST|FLOAT)(SUPER|SUB)SCRIPT[ \t]*/y;
const CLOSING = /[ \t]*end\\?_(?:POST|FLOAT)(?:SUPER|SUB)SCRIPT/y;
const GAP = /[ \t]*/y;
const ANY_ATOM =
  /(?:italic|caligraphic|script|bold|roman|sansserif|typewriter|fraktur|blackboard)\\?_\p{L}|start\\?_(?:POST|FLOAT)/gu;
/** Scripts of scripts, as formulas really nest them. */
const DEEPEST_SCRIPT = 8;
/** What the first script of a formula stands on when it is no atom itself: `8 × 10`, `x`. */
const BASE = /(?:\d[\d.,]*[ \t]*[×·][ \t]*)*(?:\d[\d.]*|(?<![\p{L}\d])[A-Za-z])[ \t]+$/u;

/** Sequences of converter words in the prose, as TeX between dollar signs. */
export const latexml: RepairRule = {
  id: 'latexml',
  message: 'HTML変換で崩れた数式をTeXに直しました',
  find: (outline) =>
    textRuns(outline).flatMap(({ source, start }) =>
      findFormulas(source)
        .filter(({ tex }) => texError(tex, false) === undefined)
        .map((formula) => ({
          start: start + formula.start,
          end: start + formula.end,
          replacement: `$${formula.tex}$`,
        })),
    ),
};

function findFormulas(source: string): { tex: string; start: number; end: number }[] {
  const found = [];
  let from = 0;
  for (;;) {
    ANY_ATOM.lastIndex = from;
    const hit = ANY_ATOM.exec(source);
    if (!hit) return found;
    const run = readRun(source, hit.index);
    from = run?.end ?? hit.index + hit[0].length;
    if (!run) continue;
    const base = hit[0].startsWith('start') ? (BASE.exec(source.slice(0, hit.index))?.[0] ?? '') : '';
    found.push({ tex: setPlain(base.trim()) + run.tex, start: hit.index - base.length, end: run.end });
  }
}

/** Atoms side by side: a symbol, then its scripts, then the next symbol. */
function readRun(source: string, from: number, depth = 0): Piece | undefined {
  const first = readAtom(source, from, depth);
  if (!first) return undefined;
  let { tex, end } = first;
  for (;;) {
    const next = readAtom(source, matchAt(GAP, source, end)?.end ?? end, depth);
    if (!next) return { tex, end };
    tex += /\\[a-z]+$/i.test(tex) || /^[a-z]/i.test(next.tex) ? ` ${next.tex}` : next.tex;
    end = next.end;
  }
}

function readAtom(source: string, from: number, depth: number): Piece | undefined {
  const italic = matchAt(ITALIC_WORD, source, from);
  if (italic) {
    const letters = italic.groups[0].replace(/italic\\?_|\s/g, '');
    return { tex: letters.length > 1 ? `\\mathit{${letters}}` : letters, end: italic.end };
  }
  const symbol = matchAt(SYMBOL, source, from);
  if (symbol) {
    return { tex: `${FONTS[symbol.groups[1] ?? ''] ?? ''}{${symbol.groups[2] ?? ''}}`, end: symbol.end };
  }
  return readScript(source, from, depth);
}

function readScript(source: string, from: number, depth: number): Piece | undefined {
  const opening = matchAt(OPENING, source, from);
  if (!opening || depth > DEEPEST_SCRIPT) return undefined;
  let tex = '';
  let at = opening.end;
  while (at < source.length) {
    const closing = matchAt(CLOSING, source, at);
    if (closing) {
      const mark = opening.groups[1] === 'SUPER' ? '^' : '_';
      return { tex: `${mark}{${tex.trim().replace(/^([-+]) /, '$1')}}`, end: closing.end };
    }
    const run = readRun(source, at, depth + 1);
    // A script inside that is never closed leaves this one open too.
    if (!run && matchAt(OPENING, source, at)) return undefined;
    tex += run?.tex ?? setPlain(source.charAt(at));
    at = run?.end ?? at + 1;
  }
  return undefined;
}

function setPlain(text: string): string {
  return text.replace(/[#$%&_{}\\]/g, '\\$&').replace(/\s*×\s*/g, ' \\times ');
}

function matchAt(pattern: RegExp, source: string, from: number) {
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  return match
    ? { groups: match as unknown as [string, ...(string | undefined)[]], end: pattern.lastIndex }
    : undefined;
}

interface Piece {
  tex: string;
  end: number;
}
