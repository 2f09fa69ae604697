import { expect, it } from 'vitest';
import {
  cardHref,
  dayFileHref,
  feedHref,
  isListed,
  paperHref,
  tagHref,
} from '../../../src/site/addresses.ts';
import { arxivId } from '../../fixtures/digest.ts';

it.each([
  ['2501.00001', undefined, '/papers/2501.00001/'],
  ['2501.00001', 1, '/papers/2501.00001v1/'],
  ['hep-th/9901001', undefined, '/papers/hep-th/9901001/'],
])('%s version %s is at %s', (id, version, href) => {
  expect(paperHref(arxivId(id), version)).toBe(href);
});

it.each([
  ['/', '/og/home.png'],
  ['/papers/2501.00001v1/', '/og/2501.00001v1.png'],
  ['/papers/hep-th/9901001/', '/og/hep-th/9901001.png'],
  ['/concepts/fold/', '/og/concepts/fold.png'],
  ['/days/2025-01-05/', '/og/days/2025-01-05.png'],
])('the card of %s is at %s', (page, href) => {
  expect(cardHref(page)).toBe(href);
});

it('puts the files of a day beside its page', () => {
  expect(dayFileHref('2025-01-05', 'md')).toBe('/days/2025-01-05.md');
});

it('puts the archives of a feed below it', () => {
  expect(feedHref('/concepts/fold/', 'xml')).toBe('/concepts/fold/feed.xml');
  expect(feedHref('/', 'xml', '2025-01')).toBe('/feed/2025-01.xml');
});

it('encodes the name of a tag', () => {
  expect(tagHref('推論')).toBe('/tags/%E6%8E%A8%E8%AB%96/');
  expect(tagHref('推論&', false)).toBe('/search/?tag=%E6%8E%A8%E8%AB%96%26');
});

it.each([
  ['https://a.example/papers/2501.00001/', true],
  ['https://a.example/papers/2501.00001v1/', false],
  ['https://a.example/papers/2501.00009/', false],
  ['https://a.example/tags/LLM/', true],
  ['https://a.example/share/', false],
  ['https://a.example/share/2025-01-05/', false],
  ['https://a.example/tags/%E6%B7%B1%E5%B1%A4%E5%AD%A6%E7%BF%92/', false],
])('%s in the sitemap: %s', (url, listed) => {
  expect(isListed(url, ['深層学習'], ['/papers/2501.00009/'])).toBe(listed);
});
