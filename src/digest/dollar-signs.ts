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

/** The cheapest reading of the signs from the left, by dynamic programming from the right. */
function readSigns(source: string, signs: readonly number[]): Reading {
  const best: Reading[] = [];
  best[signs.length] = { cost: 0, formulas: [], others: [] };
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    const at = signs[index] ?? 0;
    const next = signs[index + 1];
    const rest = best[index + 1] ?? { cost: 0, formulas: [], others: [] };
    const alone = { ...rest, cost: rest.cost + costAlone(source, at), others: [at, ...rest.others] };
    best[index] = alone;
    if (next === undefined) continue;
    const behind = best[index + 2] ?? { cost: 0, formulas: [], others: [] };
    const cost = behind.cost + costOfFormula(source, at, next);
    if (cost <= alone.cost) best[index] = { ...behind, cost, formulas: [at, ...behind.formulas] };
  }
  return best[0] ?? { cost: 0, formulas: [], others: [] };
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
  const isBeforeAmount = /^\d/.test(source.slice(to + 1)) && /^\s*\d/.test(tex);
  const isLikely = !isLopsided && !isBeforeAmount;
  return (
    (isBroken ? COST.broken : 0) + (isLikely ? 0 : COST.lopsided) + (WORDS.test(tex.trim()) ? COST.words : 0)
  );
}

/** A reading of all signs from one on: where formulas begin, and the signs that belong to none. */
interface Reading {
  cost: number;
  formulas: readonly number[];
  others: readonly number[];
}
