import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHostRedirects, redirectOf } from '../../../src/site/host-redirects.ts';

const SHIPPED = readHostRedirects(
  readFileSync(new URL('../../../public/_redirects', import.meta.url), 'utf8'),
);

it.each([
  ['/abs/2501.00001', '/papers/2501.00001/'],
  ['/abs/2501.00001v2', '/papers/2501.00001v2/'],
  ['/abs/2501.00001/', '/papers/2501.00001/'],
  ['/abs/hep-th/9901001', '/papers/hep-th/9901001/'],
  ['/abs/hep-th/9901001v1/', '/papers/hep-th/9901001v1/'],
])('%s leads to %s for good', (from, to) => {
  expect(redirectOf(SHIPPED, from)).toEqual({ to, status: 301 });
});

it.each(['/', '/abs/', '/abs', '/papers/2501.00001/', '/abs/a/b/c', '/x/abs/2501.00001'])(
  '%s stays',
  (path) => {
    expect(redirectOf(SHIPPED, path)).toBeUndefined();
  },
);

it('reads a rule that says no status as one that may change', () => {
  const rules = readHostRedirects('# a line for people\n\n/a.b/:crane /c/:crane.html\n');
  expect(redirectOf(rules, '/a.b/1')).toEqual({ to: '/c/1.html', status: 302 });
  expect(redirectOf(rules, '/aXb/1')).toBeUndefined();
});
