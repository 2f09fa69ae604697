import { afterEach, expect, it, vi } from 'vitest';
import { highlight } from '../../../src/markdown/highlight.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const CODE =
  'def fold(paper, crease=None):  # 山折り\n    return [paper.fold("谷", at=0.5) for _ in range(8)]';

it('colours code on a busy machine as on an idle one', async () => {
  const idle = await highlight(CODE, 'python');
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  expect(await highlight(CODE, 'python')).toEqual(idle);
  expect(JSON.stringify(idle)).toContain('"k-"');
});
