import { expect, it } from 'vitest';
import { createLinkFinder, readSiteLink } from '../../../src/knowledge/concept-links.ts';

const digest = (id: string, version: number) => ({ id, version });
const find = createLinkFinder({
  editions: [
    {
      current: digest('2501.00001', 3),
      older: [digest('2501.00001', 1)],
      withdrawn: [digest('2501.00001', 2), digest('2501.00001', 4)],
    },
    { current: digest('hep-th/9901001', 1), older: [], withdrawn: [] },
  ],
  tags: ['LLM', '折り紙', 'LLM', 'LLM'],
});

it.each([
  ['/papers/2501.00001/', '/papers/2501.00001/'],
  ['/papers/2501.00001', '/papers/2501.00001/'],
  ['/papers/2501.00001v3/', '/papers/2501.00001/'],
  ['/papers/2501.00001v1/', '/papers/2501.00001v1/'],
  ['/abs/2501.00001v1', '/papers/2501.00001v1/'],
  ['/papers/hep-th/9901001/', '/papers/hep-th/9901001/'],
  ['/tags/LLM/', '/tags/LLM/'],
  ['/tags/大規模言語モデル/', '/tags/LLM/'],
  ['/tags/折り紙/', '/search/?tag=%E6%8A%98%E3%82%8A%E7%B4%99'],
  ['/tags/%E6%8A%98%E3%82%8A%E7%B4%99/', '/search/?tag=%E6%8A%98%E3%82%8A%E7%B4%99'],
  ['/concepts/fold/', '/concepts/fold/'],
  ['https://a.example/papers/2501.00009/', 'https://a.example/papers/2501.00009/'],
])('%s leads to %s', (href, target) => {
  expect(find(href)).toEqual({ href: target });
});

it.each([
  ['/papers/2501.00009/', 'https://arxiv.org/abs/2501.00009'],
  ['/papers/2501.00009v2/', 'https://arxiv.org/abs/2501.00009v2'],
  ['/papers/2501.00001v2/', 'https://arxiv.org/abs/2501.00001v2'],
  ['/abs/hep-th/9901002', 'https://arxiv.org/abs/hep-th/9901002'],
])('%s has no digest here and leads to %s', (href, target) => {
  expect(find(href)).toEqual({ href: target, gone: 'paper' });
});

it('a tag that no paper bears leads nowhere', () => {
  expect(find('/tags/蛙/')).toEqual({ href: undefined, gone: 'tag' });
  expect(find('/tags/%E6/')).toEqual({ href: undefined, gone: 'tag' });
});

it.each(['/', '/papers/', '/papers/none/', '/days/2025-01-05/', '//a.example/papers/2501.00001/', '/map/#x'])(
  '%s names nothing that a concept may link',
  (href) => {
    expect(readSiteLink(href)).toBeUndefined();
  },
);
