/** Numbers in a digest's words, made ready to be read. */

const UNITS: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const JAPANESE = /(?<![\d.])\d+(?:\.\d+)?[千万億兆](?:\d+(?:\.\d+)?[千万億兆])*/g;
const ENGLISH = /(?<![\d.])(\d+(?:\.\d+)?)[\s-]?(thousand|million|billion|trillion)s?\b/gi;

/** Write the numbers of a text in one way: `３億8,000万` and `380 million` become `380000000`, `10⁻⁴` becomes `10^-4`. */
export function plainFigures(text: string): string {
  return text
    .replace(/[⁺⁻⁰¹²³⁴-⁹]+/g, (power) => `^${power}`)
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (figure) => figure.replaceAll(',', ''))
    .replace(JAPANESE, (figure) => String(sumOf(figure)))
    .replace(ENGLISH, (_, figure: string, unit: string) => String(timesUnit(figure, unit)));
}

/** The numbers that the first group of a global pattern finds, each times what the unit in its second group stands for. */
export function figuresOf(
  text: string,
  pattern: RegExp,
  units: Readonly<Record<string, number>> = {},
): number[] {
  return [...text.matchAll(pattern)].map(([, figure, unit = '']) => Number(figure) * (units[unit] ?? 1));
}

/** The largest of some numbers; undefined of none. */
export function largest(figures: readonly number[]): number | undefined {
  return figures.length === 0 ? undefined : Math.max(...figures);
}

function sumOf(figure: string): number {
  const parts = [...figure.matchAll(/([\d.]+)(\D)/g)];
  return parts.reduce((sum, [, digits = '', unit = '']) => sum + timesUnit(digits, unit), 0);
}

function timesUnit(digits: string, unit: string): number {
  return Math.round(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
}
