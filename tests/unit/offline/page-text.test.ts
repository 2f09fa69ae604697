import { expect, it } from 'vitest';
import { assetsOfPage, isRedirectPage, reachAssets, titleOfPage } from '../../../src/offline/page-text.ts';

const PAGE =
  '<title>鶴 &amp; 蛙 | 抄録</title><link rel="stylesheet" href="/_astro/_..fold-1_a.css">' +
  '<script type="module" src="/_astro/crane.B2.js"></script><article class="x">' +
  '<link rel="stylesheet" href="/katex.css"><p>import "./frog.js" と /_astro/frog.js</p></article>';

it('reads from a page its files and its title', () => {
  expect(assetsOfPage(PAGE)).toEqual(['/_astro/_..fold-1_a.css', '/_astro/crane.B2.js', '/katex.css']);
  expect(titleOfPage(PAGE)).toBe('鶴 &amp; 蛙');
  expect(assetsOfPage('<script type=module src=/_astro/crane.B2.js></script>')).toEqual([
    '/_astro/crane.B2.js',
  ]);
  expect(isRedirectPage(PAGE)).toBe(false);
  expect(isRedirectPage('<meta http-equiv="refresh" content="0;url=/">')).toBe(true);
});

it('follows scripts to what they load, style sheets to their fonts, each once', async () => {
  const files: Record<string, string> = {
    '/_astro/crane.js': 'import{a}from"./wing.js";const load=()=>import("./late.js"),s=`/_astro/wing.css`',
    '/_astro/wing.js': 'import"./crane.js";new Worker(new URL(`/_astro/worker-1.js`,import.meta.url))',
    '/_astro/wing.css': '@font-face{src:url(/_astro/Fold.woff2) format("woff2"),url(/_astro/Fold.ttf)}',
  };
  const reads: string[] = [];
  const reached = await reachAssets(['/_astro/crane.js'], (path) => {
    reads.push(path);
    return Promise.resolve(files[path] ?? '');
  });
  expect([...reached].sort()).toEqual([
    '/_astro/Fold.woff2',
    '/_astro/crane.js',
    '/_astro/late.js',
    '/_astro/wing.css',
    '/_astro/wing.js',
    '/_astro/worker-1.js',
  ]);
  expect(reads).toHaveLength(reached.size);
});

it('takes the files of the site alone where others share its host', async () => {
  const html =
    '<script src="/folds/_astro/crane.js"></script><script src="/_astro/crane.js"></script>"/folds/katex.css"';
  expect(assetsOfPage(html, '/folds/')).toEqual(['/folds/_astro/crane.js', '/folds/katex.css']);
  expect(assetsOfPage(html)).toEqual(['/_astro/crane.js']);
  const script = 'import"./wing.js";import"/folds/_astro/late.js";import"/_astro/foreign.js"';
  const read = (path: string) => Promise.resolve(path.endsWith('crane.js') ? script : '');
  expect([...(await reachAssets(['/folds/_astro/crane.js'], read, '/folds/'))]).toEqual([
    '/folds/_astro/crane.js',
    '/folds/_astro/wing.js',
    '/folds/_astro/late.js',
  ]);
});
