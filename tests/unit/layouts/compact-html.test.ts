import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { compactHtml } from '../../../src/layouts/compact-html.ts';

const compact = (body: string) => compactHtml(`<body>${body}`).slice('<body>'.length);

describe('a body', () => {
  it.each([
    ['<a class="fold" href="/a/">x</a>', '<a class=fold href=/a/>x</a>'],
    ['<a class="a b" title="">x</a>', '<a class="a b" title="">x</a>'],
    ['<a title="a=b" lang="ja" rel="c\'d">x</a>', '<a title="a=b" lang=ja rel="c\'d">x</a>'],
    ['<a href="/?a=1&amp;b=2">x</a>', '<a href="/?a=1&b=2">x</a>'],
    ['<path d="M1"/>', '<path d="M1"/>'],
  ])('%s has quotes only where it must', (html, expected) => {
    expect(compact(html)).toBe(expected);
  });

  it.each([
    ['<ul>\n<li>a</li>\n<li>b</li>\n</ul>', '<ul><li>a<li>b</ul>'],
    ['<li>a\n<p>b</p>\n<ul>\n<li>c\nd</li>\n</ul>\n</li>', '<li>a<p>b<ul><li>c\nd</ul></li>'],
    ['<p>a</p>\n<p>b</p><ul></ul>', '<p>a<p>b<ul></ul>'],
    ['<div><p>a</p></div>', '<div><p>a</div>'],
    ['<p>a</p> b', '<p>a</p> b'],
    ['<x-y><p>a</p></x-y>', '<x-y><p>a</p></x-y>'],
    ['<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>', '<dl><dt>a<dd>b<dt>c<dd>d</dl>'],
    [
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
      '<table><thead><tr><th>a<tbody><tr><td>b</table>',
    ],
    ['<select><option>a</option><option>b</option></select>', '<select><option>a<option>b</select>'],
    ['<p>a</p></body></html><script src="/b.js"></script>', '<p>a</p><script src=/b.js></script>'],
  ])('%s closes only what nothing else closes', (html, expected) => {
    expect(compact(html)).toBe(expected);
  });

  it('spells addresses with the letters that they mean, but what shows nothing', () => {
    expect(compact('<a href="/?q=%E9%B6%B4%23%E2%80%AE%E7%B4%99&b=%FF">%E9%B6%B4</a>')).toBe(
      '<a href="/?q=鶴%23%E2%80%AE紙&b=%FF">%E9%B6%B4</a>',
    );
    expect(compact('<a href="/%E9%B6%B4/" title="%E9%B6%B4 &amp;a=">x</a>')).toBe(
      '<a href=/鶴/ title="%E9%B6%B4 &amp;a=">x</a>',
    );
    expect(compact('<i data-tex="%E9%B6%B4"></i>')).toBe('<i data-tex=%E9%B6%B4></i>');
  });

  it('keeps its text to the letter', () => {
    const code = '<pre><code>x="a" y &lt;li class="b">&amp;c=1 %E9%B6%B4\n&lt;/li>\n&lt;li></code></pre>';
    expect(compact(code)).toBe(code);
  });

  it('reads as before', () => {
    const html =
      '<main><article><header><p>a</p></header><ol><li><p>b <a href="/c/">d</a></p><ul><li>e</li></ul></li><li>f</li></ol>' +
      '<blockquote><p>g</p></blockquote><p>h</p></article></main>';
    expect(shapeOf(compact(html))).toEqual(shapeOf(html));
  });
});

it('leaves the head as it is', () => {
  const head = '<html lang="ja"><head><meta name="a" content="b"></head>';
  expect(compactHtml(`${head}<body><a id="c"></a>`)).toBe(`${head}<body><a id=c></a>`);
  expect(compactHtml('<a id="c">')).toBe('<a id="c">');
});

/** The elements and the text of a page, in order. */
function shapeOf(html: string): string[] {
  const shape: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => shape.push(`<${name} ${JSON.stringify(attributes)}>`),
    onclosetag: (name) => shape.push(`</${name}>`),
    ontext: (text) => shape.push(text),
  });
  parser.end(html);
  return shape;
}
