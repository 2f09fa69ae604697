import { expect, it, vi } from 'vitest';

it('what a build never met inside Astro is said, and nothing else', async () => {
  vi.resetModules();
  const { describeUnmet, noteName } = await import('../../../src/build/private-names.ts');
  const all = describeUnmet();
  expect(all).toHaveLength(4);
  noteName('pageLine');
  expect(describeUnmet()).toEqual(all.filter((sentence) => !sentence.includes('logger.ts')));
});
