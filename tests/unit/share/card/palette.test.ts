import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PALETTE } from '../../../../src/share/card/palette.ts';

const TOKENS = readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8');

it.each(Object.entries(PALETTE))('takes %s from the light scheme of the site', (token, colour) => {
  expect(TOKENS).toContain(`--${token}: light-dark(${colour},`);
});
