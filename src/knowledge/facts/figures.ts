/** Numbers in a digest's words, made ready to be read. */
import type { Reading } from './fields.ts';

const LETTERS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
const WORDS = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const UNITS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12, ...LETTERS, ...WORDS };
const JAPANESE = /(?<![\d.])\d+(?:\.\d+)?[千万億兆](?:\d+(?:\.\d+)?[千万億兆])*/g;
const ENGLISH = /(?<![\d.])(\d+(?:\.\d+)?)[\s-]?(thousand|million|billion|trillion)s?\b/gi;

/** Write the numbers of a text in one way: `３億8,000万` and `380 million` become `380000000`, `10⁻⁴` becomes `10^-4`. */
export function plainFigures(text: string): string {
  return text
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, (power) => `^${power}`)
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!,?\d)/g, (figure) => figure.replaceAll(',', ''))
    .replace(JAPANESE, (figure) => String(sumOf(figure)))
    .replace(ENGLISH, (_, figure: string, unit: string) => String(numberOf(figure, unit)));
}

/** A figure times what its unit stands for: `1.1` and `B`. */
export function numberOf(digits: string, unit = ''): number {
  const factor = UNITS[unit.toLowerCase()] ?? 1;
  return factor === 1 ? Number(digits) : Math.round(Number(digits) * factor);
}

/** Where a text matches, but not right behind or right before words that make it another thing. */
export function find(text: string, pattern: RegExp, not: { before?: RegExp; after?: RegExp } = {}) {
  return [...text.matchAll(pattern)].filter((match) => {
    const { before, after } = around(match);
    return !not.before?.test(before) && !not.after?.test(after);
  });
}

/** Figures behind such words are those of one of many. */
export const EACH = /(?:あたり|当たり|ごとに?|各[^、。\d]{0,8}|毎|それぞれ|につき|\bper )[^、。\d]{0,16}$/i;

/** What stands right before and behind a match: as much as any reader looks at. */
export function around(match: RegExpExecArray): { before: string; after: string } {
  const end = match.index + match[0].length;
  return {
    before: match.input.slice(Math.max(0, match.index - NEAR), match.index),
    after: match.input.slice(end, end + NEAR),
  };
}

/** A reading with the reserve that stands at its figure. */
export function reading(values: number[], match: RegExpExecArray): Reading {
  const { before, after } = around(match);
  const qualifier = BEFORE.exec(before)?.[1] ?? AFTER.exec(after)?.[1] ?? /以上/.exec(match[0])?.[0];
  return { values, qualifier };
}

const NEAR = 48;
const BEFORE = /(約|およそ|最大|少なくとも|わずか|平均)\s?$/;
const AFTER = /^間?(?:の[^\d、。()（）]{1,12}?を|[^\d、。()（）]{0,3}?)(以上|以下|未満|超)/;

function sumOf(figure: string): number {
  const parts = [...figure.matchAll(/([\d.]+)(\D)/g)];
  return parts.reduce((sum, [, digits = '', unit = '']) => sum + numberOf(digits, unit), 0);
}
