import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, GROUNDS } from '../../../src/site/contrast.ts';
import { placeUnder } from '../../../src/site/host-headers.ts';
import { settingsSchema } from '../../../src/site/settings.ts';
import { siteOf } from '../../../src/site/site-of-settings.ts';

const TOKENS = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

describe('the contrast of two colours', () => {
  // Figures of https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and of its known examples.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#fbfaf5', '#fbfaf5', 1],
  ])('of %s and %s is %d', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 1);
  });

  it('is judged on the grounds that style sheets have', () => {
    for (const [light, dark] of [
      [GROUNDS.light[0], GROUNDS.dark[0]],
      [GROUNDS.light[1], GROUNDS.dark[1]],
    ])
      expect(TOKENS).toContain(`light-dark(${light}, ${dark})`);
  });

  it('is enough for the colours that a site has by default, which are those of the tokens', () => {
    const { accent } = settingsSchema.parse({});
    expect(settingsSchema.parse({ accent }).accent).toEqual(accent);
    expect(TOKENS).toContain(`--accent: light-dark(${accent.light}, ${accent.dark})`);
  });
});

describe('a site', () => {
  it('has its path from its address, and makes no part that is left out', () => {
    const site = siteOf(settingsSchema.parse({ make: { feeds: false } }), 'https://crane.example/folds/', [
      'search',
    ]);
    expect(site).toMatchObject({
      base: '/folds/',
      make: { cards: true, feeds: false, offline: true, search: false },
    });
  });
});

describe('rules of a host for a site below a path', () => {
  it('name the same files there', () => {
    const rules =
      '# kept for good\n/_astro/*\n  Cache-Control: public, max-age=1\n/abs/:id /papers/:id/ 301\n';
    expect(placeUnder('/folds/', rules)).toBe(
      '# kept for good\n/folds/_astro/*\n  Cache-Control: public, max-age=1\n/folds/abs/:id /folds/papers/:id/ 301\n',
    );
    expect(placeUnder('/', rules)).toBe(rules);
  });
});
