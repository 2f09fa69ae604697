import { expect, it } from 'vitest';
import { readPaperFile } from '../../../src/digest/file.ts';
import { HOSTILE_FILES } from '../../fixtures/hostile-files.ts';

it('has enough of them', () => {
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60);
  expect(HOSTILE_FILES.filter(({ refused }) => !refused).length).toBeGreaterThanOrEqual(50);
});

it.each(HOSTILE_FILES)(
  'a digest that tries $tries is refused by name ($refused), or is read',
  ({ name, text, refused }) => {
    const { digest, issues } = readPaperFile(text, name);
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect([...new Set(errors)]).toEqual(refused === undefined ? [] : [refused]);
    expect(digest === undefined).toBe(refused !== undefined);
    for (const { place, message } of issues)
      expect([place?.line, message]).toEqual([expect.any(Number), expect.stringMatching(/。$/)]);
  },
);
