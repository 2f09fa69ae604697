import { expect, it } from 'vitest';
import { paperInPath } from '../../../src/components/frame/paper-in-path.ts';

it.each([
  ['/papers/2501.00001/', '2501.00001'],
  ['/papers/2501.00001v2.md', '2501.00001v2'],
  ['/abs/1706.03762v5', '1706.03762v5'],
  ['/papers/2501.00001)', '2501.00001'],
  ['/papers/cs/0112017/', 'cs/0112017'],
  ['/papers/math.GT/0309136v1', 'math.GT/0309136v1'],
  ['/papers/cond-mat%2F0101001', 'cond-mat/0101001'],
  ['/%E7%B4%99/2501.00001/', '2501.00001'],
  ['/%zz/2501.00001/', '2501.00001'],
])('finds the paper in %s', (path, paper) => {
  expect(paperInPath(path)).toBe(paper);
});

it.each(['/', '/%zz', '/papers/0112017/', '/papers/2513.00001/', '/papers/2501.000012/', '/x2501.00001/'])(
  'finds none in %s',
  (path) => {
    expect(paperInPath(path)).toBeUndefined();
  },
);
