import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../../src/digest/file.ts';
import { importDump } from '../../../../src/digest/import.ts';
import type { Fact } from '../../../../src/knowledge/facts/fields.ts';
import { readFacts } from '../../../../src/knowledge/facts/read-facts.ts';
import sheet from '../../../fixtures/facts-by-eye.json' with { type: 'json' };

const CONTENT = new URL('../../../../content/papers/', import.meta.url);
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);
const DAY = /^(\d{4}-\d\d-\d\d)\.md$/;

const round = (value: number | string) => {
  const [, figure = '', unit = ''] = /^([\d.e-]+)(?!.*×)(.*)$/.exec(String(value)) ?? [];
  return figure === '' ? value : String(Number(Number(figure).toPrecision(4))) + unit;
};
const tell = ({ field, kind = '', values, isUnknown }: Fact) => {
  if (isUnknown) return ['不明'];
  return field === 'gpu' ? [[kind, ...values].join('×')] : values.map((value) => round(`${value}${kind}`));
};

describe('the values of the papers', () => {
  const read = readdirSync(CONTENT).flatMap((name) => {
    const { digest } = readPaperFile(readFileSync(new URL(name, CONTENT), 'utf8'), name);
    const id = /^[\d.]+(?=v)/.exec(name)?.[0] ?? '';
    if (!digest || !Object.hasOwn(sheet, id)) return [];
    const facts = readFacts(digest.sections.cost.markdown);
    return facts.flatMap((fact) => tell(fact).map((value) => `${id} ${fact.field} ${value}`));
  });
  const seen = Object.entries<Record<string, string | (number | string)[]>>(sheet).flatMap(([id, fields]) =>
    Object.entries(fields).flatMap(([field, values]) =>
      [values].flat().map((value) => `${id} ${field} ${round(value)}`),
    ),
  );

  it('are those that a person reads: none is wrong, and none is missing', () => {
    expect(new Set(seen).size).toBeGreaterThanOrEqual(100);
    expect(read.filter((value) => !seen.includes(value))).toEqual([]);
    expect(seen.filter((value) => !read.includes(value))).toEqual([]);
  });
});

describe.skipIf(!existsSync(CORPUS))('the values of other days', () => {
  const days = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  const sections = days.flatMap((name) => {
    const date = DAY.exec(name)?.[1];
    if (date === undefined) return [];
    const papers = importDump(readFileSync(new URL(name, CORPUS), 'utf8'), date);
    return papers.flatMap(({ digest }) => (digest ? [digest.sections.cost.markdown] : []));
  });
  const read = sections.map((markdown) => readFacts(markdown));

  it('are stated by most digests, with words that stand in them', () => {
    const withValues = read.filter((facts) => facts.some(({ isUnknown }) => !isUnknown));
    expect(withValues.length / read.length).toBeGreaterThan(0.7);
    for (const { words } of read.flat()) expect(words).not.toBe('');
  });

  it('are within what is possible', () => {
    const LIMITS = { gpu: 1e5, time: 1e4, gpuTime: 1e8, size: 2000, rate: 0.1, batch: 1e5, epochs: 5000 };
    for (const { field, values } of read.flat())
      for (const value of values) {
        expect(value).toBeGreaterThan(0);
        if (field in LIMITS) expect(value).toBeLessThanOrEqual(LIMITS[field as keyof typeof LIMITS]);
      }
  });
});
