/** What LaTeXML writes for a formula where text is wanted: each letter with its font, and words for what is not a letter. */
import {
  ACCENT,
  ACCENTS,
  ARGUMENT,
  ARGUMENT_END,
  BEGINNING,
  CERTAIN,
  COMMAND,
  COMMANDS,
  FONTS,
  GAP,
  GLUE,
  ITALIC_WORD,
  OPERATOR,
  SCRIPT,
  SCRIPT_END,
  SIGNS,
  SLIPPED,
  SYMBOL,
  TEX_SCRIPT,
  WORD,
} from './latexml-words.ts';

/** What the first script of a formula stands on when it is no letter in a font: `8 × 10`, `x`, `∑`. */
const BASE = /(?:\d[\d.,]*[ \t]*[×·⋅][ \t]*)*(?:\d[\d.]*|(?<![\p{L}\d])[A-Za-z]|[∑∏∫∇])[ \t]*$/u;
/** Groups in groups, as formulas really nest them. */
const DEEPEST = 8;
/** Letters with signs between them that are still one formula. */
const MOST_PIECES = 40;

/** The formulas in a text, each as TeX with the stretch that it takes there. */
export function findFormulas(source: string): Formula[] {
  const found: Formula[] = [];
  let from = 0;
  for (;;) {
    BEGINNING.lastIndex = from;
    const hit = BEGINNING.exec(source);
    if (!hit) return found;
    const run = readFormula(source, hit.index, from);
    from = run?.end ?? hit.index + hit[0].length;
    if (run && CERTAIN.test(source.slice(run.start, run.end))) found.push(run);
  }
}

/** The scripts right behind a formula: `\_{MSE}`, `^2`, `start_POSTSUBSCRIPT … end_POSTSUBSCRIPT`. */
export function readScripts(source: string): Piece | undefined {
  let piece: Piece | undefined;
  for (;;) {
    const at = piece?.end ?? 0;
    const next = readTexScript(source, at) ?? readScript(source, skipGap(source, at), 0);
    if (!next) return piece;
    piece = { tex: (piece?.tex ?? '') + next.tex, end: next.end };
  }
}

/** A whole formula, signs between its letters included; without them where its brackets do not match. */
function readFormula(source: string, at: number, from: number): Formula | undefined {
  const simple = readRun(source, at, 0);
  if (!simple) return undefined;
  const isScript = source.startsWith('start', at);
  const base = isScript ? (BASE.exec(source.slice(from, at))?.[0] ?? '') : '';
  let whole = { tex: joinTex(setPlain(base).trim(), simple.tex), end: simple.end };
  const short = { ...whole, start: at - base.length };
  for (let pieces = 0; pieces < MOST_PIECES; pieces += 1) {
    const glue = matchAt(GLUE, source, whole.end);
    const next = glue && readRun(source, glue.end, 0);
    if (!next) break;
    whole = { tex: joinTex(whole.tex + setPlain(glue.groups[0]), next.tex), end: next.end };
  }
  return closeBrackets(source, whole, short.start) ?? short;
}

/** Brackets that a formula opens are closed right behind it, and one that it only closes is opened right before. */
function closeBrackets(source: string, whole: Piece, start: number): Formula | undefined {
  const text = source.slice(start, whole.end);
  const open = countOf(text, /[([]/g) - countOf(text, /[)\]]/g);
  if (open === 0) return { ...whole, start };
  if (open > 0) {
    const closing = new RegExp(String.raw`(?:[ \t]*[)\]]){${open}}`, 'y');
    const end = matchAt(closing, source, whole.end);
    return end && { tex: whole.tex + end.groups[0], start, end: end.end };
  }
  const opening = open === -1 ? /[([][ \t]*$/.exec(source.slice(0, start))?.[0] : undefined;
  return opening === undefined
    ? undefined
    : { tex: opening + whole.tex, start: start - opening.length, end: whole.end };
}

/** Letters side by side: a letter, then its scripts, then the next one. */
function readRun(source: string, from: number, depth: number): Piece | undefined {
  let piece = readAtom(source, from, depth);
  while (piece) {
    const next = readAtom(source, skipGap(source, piece.end), depth) ?? readTexScript(source, piece.end);
    if (!next) return piece;
    piece = { tex: joinTex(piece.tex, next.tex), end: next.end };
  }
  return undefined;
}

function readAtom(source: string, from: number, depth: number): Piece | undefined {
  const italic = matchAt(ITALIC_WORD, source, from);
  if (italic) {
    const letters = italic.groups[0].replace(/italic(?:\\?_|-)|\s/g, '');
    return { tex: letters.length > 1 ? `\\mathit{${letters}}` : letters, end: italic.end };
  }
  const symbol = matchAt(SYMBOL, source, from);
  if (symbol) return setSymbol(unescape(symbol.groups[1] ?? ''), symbol.groups[2] ?? '', symbol.end);
  return readCommand(source, from, depth) ?? readScript(source, from, depth);
}

function setSymbol(font: string, letters: string, end: number): Piece | undefined {
  if (font === 'roman' && OPERATOR.test(letters)) return { tex: `\\${letters}`, end };
  const [, capital, script] = font.endsWith('caligraphic') ? (SLIPPED.exec(letters) ?? []) : [];
  if (capital === undefined) return { tex: `${FONTS[font] ?? ''}{${letters}}`, end };
  return WORD.test(letters) ? undefined : { tex: `${FONTS[font] ?? ''}{${capital}}_{${script ?? ''}}`, end };
}

function readCommand(source: string, from: number, depth: number): Piece | undefined {
  const match = matchAt(ACCENT, source, from) ?? matchAt(COMMAND, source, from);
  if (!match || depth > DEEPEST) return undefined;
  const name = unescape(match.groups[1] ?? '');
  const [tex, count] = COMMANDS[name] ?? [ACCENTS[name] ?? '', 1];
  let piece: Piece = { tex, end: match.end };
  for (let index = 0; index < count; index += 1) {
    const opening = matchAt(ARGUMENT, source, piece.end);
    const inside = opening && readUntil(ARGUMENT_END, source, opening.end, depth);
    if (!inside) return undefined;
    piece = { tex: `${piece.tex}{${inside.tex}}`, end: inside.end };
  }
  // The gap behind the last argument belongs to what follows.
  return { ...piece, end: source.slice(0, piece.end).trimEnd().length };
}

function readScript(source: string, from: number, depth: number): Piece | undefined {
  const opening = matchAt(SCRIPT, source, from);
  const inside = opening && depth <= DEEPEST && readUntil(SCRIPT_END, source, opening.end, depth);
  if (!inside) return undefined;
  const mark = opening.groups[1] === 'SUPER' ? '^' : '_';
  return { tex: `${mark}{${inside.tex.replace(/^([-+]) /, '$1')}}`, end: inside.end };
}

function readTexScript(source: string, from: number): Piece | undefined {
  const match = matchAt(TEX_SCRIPT, source, from);
  if (!match) return undefined;
  const [, mark, group, word] = match.groups;
  const inside = group === undefined ? undefined : readUntil(/$/y, group, 0, 1);
  const isDebris = group !== undefined && findFormulas(group).length > 0;
  return { tex: `${mark ?? ''}{${isDebris ? inside?.tex : unescape(group ?? word ?? '')}}`, end: match.end };
}

function readUntil(closing: RegExp, source: string, from: number, depth: number): Piece | undefined {
  let tex = '';
  let at = from;
  while (at <= source.length) {
    const end = matchAt(closing, source, at);
    if (end) return { tex: tex.trim(), end: end.end };
    const run = readRun(source, at, depth + 1);
    // What is opened inside and never closed leaves this open too; to try it again would double the time with each level.
    if (isOpening(source, run ? skipGap(source, run.end) : at)) return undefined;
    tex = run ? joinTex(tex, run.tex) : tex + setPlain(source.charAt(at));
    at = run?.end ?? at + 1;
  }
  return undefined;
}

function isOpening(source: string, at: number): boolean {
  return [SCRIPT, ARGUMENT, ACCENT, COMMAND].some((pattern) => matchAt(pattern, source, at) !== undefined);
}

/** A command ends where a letter would become a part of it. */
function joinTex(before: string, after: string): string {
  return /\\[a-z]+$/i.test(before) && /^[a-z\d]/i.test(after) ? `${before} ${after}` : before + after;
}

function setPlain(text: string): string {
  return text
    .replace(/[#$%&_{}\\]/g, '\\$&')
    .replace(/\s*([×⋅·∥‖∑∏−′])\s*/g, (_, sign: string) => ` ${SIGNS[sign] ?? sign} `)
    .replace(/^ (?=-|')/, '');
}

function unescape(text: string): string {
  return text.replace(/\\(?=[_^~{}])/g, '');
}

function skipGap(source: string, from: number): number {
  return matchAt(GAP, source, from)?.end ?? from;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function matchAt(pattern: RegExp, source: string, from: number) {
  pattern.lastIndex = from;
  const match = pattern.exec(source);
  return match
    ? { groups: match as unknown as [string, ...(string | undefined)[]], end: pattern.lastIndex }
    : undefined;
}

/** A stretch that was read, by its end, and what it is in TeX. */
export interface Piece {
  tex: string;
  end: number;
}

/** A formula with both its ends. */
export interface Formula extends Piece {
  start: number;
}
