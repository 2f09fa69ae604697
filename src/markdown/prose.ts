/** The running text of a rendered section, block by block, with the way back to its HTML. */
import { bisect } from './bisect.ts';
import { TAG, VOID } from './rendered-html.ts';
import { scriptText, type Script } from './script-letters.ts';

/** What a reader reads as one stretch ends where one of these begins or ends. */
const BLOCKS = /^(?:p|[uo]l|li|h[1-6]|blockquote|hr|table|thead|tbody|t[rhd]|div|section|details|summary)$/;
/** What is written in these the digest does not say: code, the text of links, what a correction strikes out or adds. */
const UNSAID = /^(?:a|code|del|ins)$/;
/** What is written in these is no running text, in which a link could stand. */
const APART = /^(?:a|summary|h[1-6])$/;
/** A heading is a link to its own place. */
const LEADS_HERE = /\bhref=["']?#/;
const SCRIPT = /^su[bp]$/;
const FORMULA = ' data-tex="';
/** Code, which is passed over whole, a tag, or a character by its hexadecimal number. */
const TOKEN = new RegExp(`(?<listing><pre[ >][^]*?</pre>)|${TAG}|&#x(?<code>[\\dA-F]+);`, 'gi');

/** Cut the HTML of a section into its blocks; one without words is left out. */
export function proseOf(html: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const open: OpenTag[] = [];
  let block: ProseBlock = { text: '', pieces: [] };
  let end = 0;
  let script: { text: string; source: number; depth: number } | undefined;
  const add = (text: string, source: number, isVerbatim: boolean) => {
    if (text === '') return;
    if (script) {
      script.text += text;
      return;
    }
    const isSaid = isVerbatim && !open.some(({ isUnsaid }) => isUnsaid);
    const isProse = isSaid && !open.some(({ isApart }) => isApart);
    block.pieces.push({ start: block.text.length, source, isSaid, isProse });
    block.text += text;
  };
  const finish = () => {
    if (block.text.trim() !== '') blocks.push(block);
    block = { text: '', pieces: [] };
  };
  for (const match of html.matchAll(TOKEN)) {
    const { listing, slash, tag = '', attributes = '', code } = match.groups ?? {};
    const isInFormula = open.some(({ formula }) => formula !== undefined);
    if (!isInFormula) add(html.slice(end, match.index), end, true);
    end = match.index + match[0].length;
    if (listing !== undefined) finish();
    else if (code !== undefined) {
      if (!isInFormula) add(String.fromCodePoint(Number.parseInt(code, 16)), match.index, false);
    } else if (slash === '/') {
      const closed = open.pop();
      if (closed?.formula !== undefined)
        add(textOfPlace(html.slice(closed.formula, end)), closed.formula, false);
      if (script?.depth === open.length) {
        const { text, source } = script;
        script = undefined;
        add(scriptText(text, tag as Script), source, false);
      }
    } else if (!VOID.test(tag)) {
      const formula = !isInFormula && attributes.includes(FORMULA) ? match.index : undefined;
      if (!script && SCRIPT.test(tag)) script = { text: '', source: match.index, depth: open.length };
      const isUnsaid = UNSAID.test(tag) && !LEADS_HERE.test(attributes);
      open.push({ isUnsaid, isApart: APART.test(tag), formula });
    }
    if (tag === 'br') add('\n', match.index, false);
    if (BLOCKS.test(tag)) finish();
  }
  add(html.slice(end), end, true);
  finish();
  return blocks;
}

/** Whether a range of a block's text is prose from end to end. */
export function isProse(block: ProseBlock, start: number, end: number): boolean {
  return isWholly('isProse', block, start, end);
}

/** Whether the digest says a range of a block's text in words of its own, be it in a heading. */
export function isSaid(block: ProseBlock, start: number, end: number): boolean {
  return isWholly('isSaid', block, start, end);
}

function isWholly(
  quality: 'isProse' | 'isSaid',
  { pieces }: ProseBlock,
  start: number,
  end: number,
): boolean {
  for (let index = Math.max(0, pieceAt(pieces, start)); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    if (!piece[quality]) return false;
  }
  return true;
}

/** Where a range of a block's text stands in the HTML; undefined where tags stand inside it. */
export function sourceOf({ pieces }: ProseBlock, start: number, end: number): number | undefined {
  const index = pieceAt(pieces, start);
  const piece = pieces[index];
  if (!piece?.isProse || end > (pieces[index + 1]?.start ?? Infinity)) return undefined;
  return piece.source + start - piece.start;
}

/** Index of the piece in which an offset stands. */
function pieceAt(pieces: readonly ProsePiece[], offset: number): number {
  return bisect(pieces.length, (index) => (pieces[index]?.start ?? 0) > offset) - 1;
}

/** The place of a formula holds it as text. */
function textOfPlace(place: string): string {
  const text = />([^<]*)</.exec(place)?.[1] ?? '';
  return text.replace(/&#x([\dA-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** A paragraph, a list item's own text, a cell. */
export interface ProseBlock {
  /** As a reader sees it; formulas, and what is raised or lowered, as plain text. */
  text: string;
  /** The stretches of which the text is made, in order. */
  pieces: ProsePiece[];
}

interface OpenTag {
  isUnsaid: boolean;
  isApart: boolean;
  /** Where a formula began in the HTML, if this is one. */
  formula: number | undefined;
}

interface ProsePiece {
  /** Offset in the block's text. */
  start: number;
  /** Offset in the HTML. */
  source: number;
  /** Whether the digest says it: neither code nor link, and the same characters as in the HTML. */
  isSaid: boolean;
  /** Whether it may be linked, too: no heading. */
  isProse: boolean;
}
