import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { readAdvances } from '../../../../src/share/card/woff.ts';

const require = createRequire(import.meta.url);

it('reads which characters a font holds and how wide they are', () => {
  const file = require.resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff');
  const advances = readAdvances(readFileSync(file));
  const widthOf = (character: string) => advances.get(character.codePointAt(0) ?? 0);
  expect(widthOf('i')).toBeLessThan(widthOf('m') ?? 0);
  expect(widthOf('𝒟')).toBeGreaterThan(0.5);
  expect(widthOf('鶴')).toBeUndefined();
});
