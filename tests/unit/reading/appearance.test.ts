import { describe, expect, it } from 'vitest';
import { ASPECTS, nextValue, readAppearance, valuesOf } from '../../../src/reading/appearance.ts';

describe('the appearance', () => {
  it('keeps choices that can be made, and none that pages are made with', () => {
    const kept = { theme: 'dark', size: 'medium', measure: 'endless', wrap: 1, font: 'x' };
    expect(readAppearance(kept)).toEqual({ theme: 'dark' });
    for (const kept of [undefined, null, 'x', []]) expect(readAppearance(kept)).toEqual({});
  });

  it('goes round the values of every aspect and comes back', () => {
    for (const aspect of ASPECTS) {
      const seen = valuesOf(aspect).map((value) => nextValue(aspect, readAppearance({ [aspect]: value })));
      expect(seen.toSorted()).toEqual(valuesOf(aspect).toSorted());
    }
  });

  it('is written in values that are plain words, since they become attributes', () => {
    for (const aspect of ASPECTS) for (const value of valuesOf(aspect)) expect(value).toMatch(/^[a-z]+$/);
  });
});
