/** Numbers as a cell shows them. */
import type { Fact, FactField } from '../knowledge/facts/fields.ts';

const COMPACT = new Intl.NumberFormat('ja', { notation: 'compact', maximumSignificantDigits: 3 });
const PLAIN = new Intl.NumberFormat('ja', { maximumSignificantDigits: 2 });
const ROUND = new Intl.NumberFormat('ja', { maximumFractionDigits: 0 });

/** One number of a field: `1e-5`, `1.3`, `20万`. */
export function figureText(field: FactField, value: number): string {
  if (field === 'rate') return value.toExponential().replace('+', '');
  if (field === 'size') return String(Number(value.toPrecision(3)));
  if (field === 'time' || field === 'gpuTime') return (value < 10 ? PLAIN : ROUND).format(value);
  // A number that fits is told whole.
  return (value < 10_000 ? ROUND : COMPACT).format(value);
}

/** All numbers of one kind: one or two as they are, of more the ends; a reserve stands where there is one number. */
export function spanText(field: FactField, facts: readonly Fact[]): string {
  const values = [...new Set(facts.flatMap((fact) => fact.values))].toSorted((a, b) => a - b);
  const texts = [...new Set(values.map((value) => figureText(field, value)))];
  const text = texts.length > 2 ? `${texts[0] ?? ''}–${texts.at(-1) ?? ''}` : texts.join('・');
  const qualifier = texts.length === 1 ? (facts[0]?.qualifier ?? '') : '';
  return (SIGNS[qualifier] ?? qualifier) + text;
}

const SIGNS: Readonly<Record<string, string>> = { 以上: '≥', 以下: '≤', 未満: '<', 超: '>' };
