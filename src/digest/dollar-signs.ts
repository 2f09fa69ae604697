/** What each dollar sign of a running text means: Markdown pairs them from the left, also where one belongs to an amount. */
import { isDisplayed, isFormula } from '../markdown/plugins/remark-displayed-math.ts';
import { isSentence, texError } from '../markdown/tex.ts';
import { endOffset, startOffset, type Outline } from './outline.ts';
import { BLANK, isCode, runningText, type RunningText } from './running-text.ts';

const SIGN = /(?<![\\$])\$(?!\$)/g;
/** `$20,000`, `$5M`, `$0.02/枚`; not `$5x` nor `$2^n`, which begin a formula. */
const AMOUNT_AFTER = /^\$ ?\d[\d,]*(?:\.\d+)?(?: ?(?:[kKmMbBtT]|[bmtBMT]n|千|万|億|兆))?(?![\w\\^{}]|\.\d)/;
/** `4.53$`, as it is said in Japanese order. */
const AMOUNT_BEFORE = /(?<![\w\\^{}$.,])\d[\d,]*(?:\.\d+)?(?:[kKMB]|万|億)? ?\$$/;
const WORDS = /(?<![\\a-zA-Z{])[a-zA-Z]{2,}[ ,]+(?![=+<>])|[ ,][a-zA-Z]{2,}(?=[ ,]|$)/;

/** How unlikely a reading is; what cannot be set as a formula is none at all. */
const COST = { amount: 0.4, words: 1, broken: 2, lopsided: 2.5, stray: 3 } as const;
const TEX_SIGN = /\\[a-zA-Z]|[_^{}]/;

/**
 * Where Markdown sees a formula between signs of amounts: the offsets of those signs in the outline's text. The reading of all signs
 * of a paragraph that is likeliest as a whole decides, and nothing is said where Markdown reads the same formulas.
 */
export function misreadDollars(outline: Outline): number[] {
  return runningText(outline, '$', (node) => isCode(node) || isDisplayed(node)).flatMap(misreadIn);
}

function misreadIn(block: RunningText): number[] {
  const seen = formulasIn(block);
  if (seen.size === 0) return [];
  const signs = [...block.source.matchAll(SIGN)].map(({ index }) => index);
  const read = readSigns(block.source, signs);
  const isSame =
    read.formulas.length === seen.size && read.formulas.every((start) => seen.has(block.start + start));
  if (isSame) return [];
  return read.others.map((at) => block.start + at);
}

/** Offsets of the formulas of a block that Markdown sees between single signs. */
function formulasIn({ node, source, start }: RunningText): Set<number> {
  const found = new Set<number>();
  const look = (children: readonly RunningText['node']['children'][number][]) => {
    for (const child of children) {
      const at = startOffset(child);
      if (isFormula(child) && source[at - start] === '$' && endOffset(child) > at) found.add(at);
      if ('children' in child) look(child.children);
    }
  };
  look(node.children);
  return found;
}

/** The cheapest reading of all signs, by dynamic programming from the right. */
function readSigns(source: string, signs: readonly number[]): Reading {
  const costs: number[] = Array.from({ length: signs.length + 2 }, () => 0);
  const isOpening: boolean[] = [];
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    const [at = 0, next] = signs.slice(index, index + 2);
    const alone = costAlone(source, at) + (costs[index + 1] ?? 0);
    const paired = next === undefined ? Infinity : costOfFormula(source, at, next) + (costs[index + 2] ?? 0);
    isOpening[index] = paired <= alone;
    costs[index] = Math.min(alone, paired);
  }
  const reading: Reading = { formulas: [], others: [] };
  for (let index = 0; index < signs.length; index += isOpening[index] ? 2 : 1) {
    (isOpening[index] ? reading.formulas : reading.others).push(signs[index] ?? 0);
  }
  return reading;
}

function costAlone(source: string, at: number): number {
  const isAmount =
    AMOUNT_AFTER.test(source.slice(at, at + 40)) ||
    AMOUNT_BEFORE.test(source.slice(Math.max(0, at - 40), at + 1));
  return isAmount ? COST.amount : COST.stray;
}

function costOfFormula(source: string, from: number, to: number): number {
  const tex = source.slice(from + 1, to);
  if (tex.trim() === '' || tex.includes(BLANK) || isSentence(tex)) return Infinity;
  const isBroken = texError(tex, false) !== undefined;
  if (isBroken && !TEX_SIGN.test(tex)) return Infinity;
  // https://pandoc.org/MANUAL.html#extension-tex_math_dollars, as far as people and models keep to it
  const isLopsided = /^\s/.test(tex) !== /\s$/.test(tex);
  const isBeforeAmount = /\d/.test(source.charAt(to + 1)) && /^\s*\d/.test(tex);
  const isLikely = !isLopsided && !isBeforeAmount && !closesFirst(tex);
  return (
    (isBroken ? COST.broken : 0) + (isLikely ? 0 : COST.lopsided) + (WORDS.test(tex.trim()) ? COST.words : 0)
  );
}

/** `($5) to ($N$)`: a round bracket that is closed before one is opened; `[0, 1)` is an interval. */
function closesFirst(tex: string): boolean {
  return !/[[\]]/.test(tex) && /^[^(]*\)/.test(tex);
}

/** Where formulas begin, and the signs that belong to none. */
interface Reading {
  formulas: number[];
  others: number[];
}
