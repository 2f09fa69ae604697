/** Numbers as a cell shows them. */
import type { Fact, FactField } from '../knowledge/facts/fields.ts';

const COMPACT = new Intl.NumberFormat('ja', { notation: 'compact', maximumSignificantDigits: 3 });
const PLAIN = new Intl.NumberFormat('ja', { maximumSignificantDigits: 2 });
const ROUND = new Intl.NumberFormat('ja', { maximumFractionDigits: 0 });

/** One number of a field: `1e-5`, `1.3`, `20万`. */
function figureText(field: FactField, value: number): string {
  if (field === 'rate') return value.toExponential().replace('+', '');
  if (field === 'size') return String(Number(value.toPrecision(3)));
  if (field === 'time' || field === 'gpuTime') return (value < 10 ? PLAIN : ROUND).format(value);
  // A number that fits is told whole.
  return (value < 10_000 ? ROUND : COMPACT).format(value);
}

/** All numbers of one kind with their reserve, which stands where there is one number. */
export function spanText(field: FactField, facts: readonly Fact[]): string {
  const values = facts.flatMap((fact) => fact.values);
  const qualifier = new Set(values).size === 1 ? (facts[0]?.qualifier ?? '') : '';
  return (SIGNS[qualifier] ?? qualifier) + spanOf(field, values);
}

/** Numbers, one or two as they are, of more the ends. */
export function spanOf(field: FactField, values: readonly number[]): string {
  const texts = [...new Set(values.toSorted((a, b) => a - b).map((value) => figureText(field, value)))];
  return texts.length > 2 ? `${texts[0] ?? ''}–${texts.at(-1) ?? ''}` : texts.join('・');
}

const SIGNS: Readonly<Record<string, string>> = { 以上: '≥', 以下: '≤', 未満: '<', 超: '>' };
