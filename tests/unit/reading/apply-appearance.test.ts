import { afterEach, describe, expect, it, vi } from 'vitest';
import { ASPECTS, valuesOf } from '../../../src/reading/appearance.ts';
import { SmallStorage } from '../../fixtures/storage.ts';

// By its address alone: to the types it is no module.
const SCRIPT = new URL('../../../src/components/reading/apply-appearance.ts', import.meta.url).href;
const KEY = 'shoroku:appearance';
const CHOICES = ASPECTS.flatMap((aspect) =>
  valuesOf(aspect)
    .slice(1)
    .map((value) => ({ [aspect]: value })),
);

/** The attributes that a page has once its first script has run. */
async function open(storage: SmallStorage | undefined, search = ''): Promise<Record<string, string>> {
  const dataset = {};
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('location', { search });
  vi.stubGlobal('document', {
    documentElement: { dataset },
    querySelectorAll: () => [],
  });
  vi.resetModules();
  await import(SCRIPT);
  return dataset;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('before a page is painted', () => {
  it('it looks as its reader chose', async () => {
    const chosen = {
      theme: 'dark',
      size: 'huge',
      measure: 'long',
      wrap: 'on',
      density: 'blurbs',
      keys: 'off',
    };
    expect(await open(new SmallStorage(1000, { [KEY]: JSON.stringify(chosen) }))).toEqual(chosen);
  });

  it.each(CHOICES)('it takes every choice: %o', async (choice) => {
    expect(await open(new SmallStorage(1000, { [KEY]: JSON.stringify(choice) }))).toEqual(choice);
  });

  it.each([
    ['nothing', ''],
    ['a text without end', JSON.stringify('x'.repeat(1_000_000))],
    ['a list without end', JSON.stringify(Array.from({ length: 100_000 }, () => 'dark'))],
    ['no object', 'null'],
    ['a number', '7'],
    ['broken JSON', '{"theme":'],
    [
      'choices that cannot be made',
      '{"theme":"pink","size":["huge"],"font":"x","query":"","__proto__":{"wrap":1}}',
    ],
    ['a choice without end', JSON.stringify({ theme: 'dark'.repeat(100_000) })],
    ['what pages are made with', '{"theme":"auto","size":"medium"}'],
  ])('it takes nothing from %s', async (_, text) => {
    expect(await open(new SmallStorage(10_000_000, { [KEY]: text }))).toEqual({});
  });

  it('a list that will be narrowed is marked, whatever is kept or refused', async () => {
    expect(await open(undefined, '?tag=紙')).toEqual({ query: '' });
    expect(await open(new SmallStorage(100, { [KEY]: '{' }), '?q=紙')).toEqual({ query: '' });
  });
});
