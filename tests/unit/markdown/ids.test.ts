import { expect, it } from 'vitest';
import { prefixIds } from '../../../src/markdown/ids.ts';

it.each([
  ['<h3 id="technical-a">x</h3>', '<h3 id="2501.00001-technical-a">x</h3>'],
  ['<a href="#technical-fn-1" id="r">1</a>', '<a href="#2501.00001-technical-fn-1" id="2501.00001-r">1</a>'],
  ['<a href="https://example.org/#a">x</a>', '<a href="https://example.org/#a">x</a>'],
  ['<a href="/concepts/a/">x</a>', '<a href="/concepts/a/">x</a>'],
  ['<p> id="a" は文章</p>', '<p> id="a" は文章</p>'],
])('gives ids and what points to them a prefix: %s', (html, prefixed) => {
  expect(prefixIds(html, '2501.00001')).toBe(prefixed);
});
