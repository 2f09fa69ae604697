import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MARK } from '../../../src/site/mark.ts';

it('the mark beside the name of the site is that of icons and cards', () => {
  const header = readFileSync(
    new URL('../../../src/components/frame/SiteHeader.astro', import.meta.url),
    'utf8',
  );
  expect(header).toContain(`path(\n          '${MARK.path}'`);
});
