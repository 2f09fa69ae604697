import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePages } from '../../../src/release/check-html.ts';
import { checkSite, type CheckOptions } from '../../../src/release/check-site.ts';
import { SITE_FORMATS } from '../../../src/release/report.ts';

const ORIGIN = 'https://crane.example';
const PAPER = 'papers/2501.00001/index.html';
let dir: string;

/** A page of a small site about folding. */
function page(at: string, body: string, head = ''): string {
  const policy = '<meta http-equiv="content-security-policy" content="default-src \'self\'">';
  return `<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8">${policy}<title>折る</title><link rel="canonical" href="${ORIGIN}${at}">${head}</head><body><h1 id="top">折る</h1>${body}</body></html>`;
}

const sitemap = (...paths: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((at) => `<url><loc>${ORIGIN}${at}</loc></url>`).join('')}</urlset>`;

const SITE: Record<string, string> = {
  'index.html': page(
    '/',
    '<p><a href="/papers/2501.00001/#crane">鶴</a><a href="https://arxiv.org/">元</a></p>',
  ),
  [PAPER]: page(
    '/papers/2501.00001/',
    '<p id="crane">紙は<a href="../../?q=a#top">薄い</a>。</p>',
    '<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script>',
  ),
  '_astro/a.css': 'p { color: red }',
  '_astro/a.js': 'import{b}from"./b.js";import("./c.js");b()',
  '_astro/b.js': 'export const b=()=>{}',
  'api/papers.json': '{"total":1}',
  'feed.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>折る</title></feed>',
  'sitemap-0.xml': sitemap('/', '/papers/2501.00001/'),
  'search/index.json': '{"grams":"grams/0f","lists":"lists/1f","papers":1,"gramShards":2,"termShards":1}',
  'search/grams/0f/0.bin': '',
  'search/grams/0f/1.bin': '',
  'search/lists/1f/papers.bin': '',
  'search/lists/1f/0.txt': '',
  'search/lists/1f/facets.json': '{}',
};

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shoroku-site-'));
});
afterAll(() => rm(dir, { recursive: true }));
beforeEach(async () => {
  await rm(dir, { recursive: true });
  for (const [name, content] of Object.entries(SITE)) await write(name, content);
});

async function write(name: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
  await writeFile(path.join(dir, name), content);
}

async function rulesOf(options: CheckOptions = {}): Promise<string[]> {
  const { issues } = await checkSite(dir, options);
  return issues.map(({ rule, file, severity }) => `${severity} ${path.relative(dir, file)} ${rule}`);
}

it('finds nothing in a whole site, and says what it looked at', async () => {
  const report = await checkSite(dir, { siteUrl: ORIGIN });
  expect(report).toEqual({ origin: ORIGIN, pages: 2, papers: 1, withdrawn: 0, validated: 2, issues: [] });
  expect(SITE_FORMATS.text(report)).toBe(
    `${ORIGIN}: 2ページ（論文1本、HTMLはすべて検証）を調べました: エラー0件、警告0件`,
  );
});

describe('one thing wrong', () => {
  it.each([
    ['a page that is not there', '<a href="/nowhere/">x</a>', 'error index.html link-broken'],
    ['a folder without its slash', '<a href="/papers/2501.00001">x</a>', 'error index.html link-broken'],
    ['a place that is not there', '<a href="/papers/2501.00001/#frog">x</a>', 'error index.html link-place'],
    ['a place of its own that is not there', '<a href="#frog">x</a>', 'error index.html link-place'],
    ['what cannot be an address', '<a href="https://[x">x</a>', 'error index.html link-form'],
    ['the reader’s own machine', '<a href="http://localhost:7860/">x</a>', 'warning index.html link-local'],
    [
      'a picture of another host',
      '<img alt="" src="https://frog.example/a.png">',
      'error index.html third-party',
    ],
    ['a file that is not there', '<img alt="" src="/a.png">', 'error index.html link-broken'],
    ['a second heading', '<h1>x</h1>', 'error index.html page-heading'],
    ['bad HTML', '<p><div>x</div></p>', 'error index.html html/close-order'],
  ])('is found: %s', async (_, body, issue) => {
    await write('index.html', page('/', body));
    expect(await rulesOf()).toContain(issue);
  });

  it.each([
    ['no title', ['<title>折る</title>', ''], 'page-title'],
    ['no language', [' lang="ja"', ''], 'page-language'],
    ['no policy', ['content-security-policy', 'x-policy'], 'page-policy'],
    ['no address of its own', ['rel="canonical"', 'rel="x"'], 'page-canonical'],
    ['an address elsewhere', [`href="${ORIGIN}/papers`, 'href="http://localhost:4321/papers'], 'link-origin'],
  ] as const)('is found on a page: %s', async (_, [from, to], rule) => {
    await write(PAPER, (SITE[PAPER] ?? '').replace(from, to));
    expect(await rulesOf({ siteUrl: ORIGIN })).toContain(`error ${PAPER} ${rule}`);
  });

  it.each([
    ['feed.xml', '<feed><title>折る</feed>', 'error feed.xml file-form'],
    ['feed.xml', '<feed><id>http://localhost:4321/</id></feed>', 'error feed.xml link-origin'],
    ['api/papers.json', '{', 'error api/papers.json file-form'],
    ['sitemap-0.xml', sitemap('/'), 'error sitemap-index.xml sitemap'],
    ['sitemap-0.xml', sitemap('/', '/papers/2501.00001/', '/gone/'), 'error sitemap-index.xml sitemap'],
    [
      'search/index.json',
      '{"grams":"grams/0f","lists":"lists/1f","papers":2,"gramShards":2,"termShards":1}',
      'error search/index.json search',
    ],
    ['sitemap-0.xml', sitemap('/', '/papers/2501.00001/', '/%zz'), 'error sitemap-index.xml sitemap'],
    ['search/index.json', 'null', 'error search/index.json search'],
    ['search/index.json', '{', 'error search/index.json search'],
    ['search/index.json', '{"papers":1}', 'error search/index.json search'],
    [
      'search/index.json',
      '{"grams":"grams/0f","lists":"lists/1f","papers":1,"gramShards":3,"termShards":1}',
      'error search/grams/0f/2.bin search',
    ],
  ])('is found in a file: %s %s', async (name, content, issue) => {
    await write(name, content);
    expect(await rulesOf()).toContain(issue);
  });

  it('is found by weight: the fonts that a formula asks for, and no others', async () => {
    const face = (family: string) =>
      `@font-face{font-family:KaTeX_${family};src:url(/_astro/KaTeX_${family}-Regular.0f.woff2)}`;
    await write('katex.css', `${face('Main')}${face('AMS')}.katex{font:normal 1.21em KaTeX_Main}`);
    const formula = '<span class="katex"><span class="katex-html">1</span></span>';
    await write(PAPER, page('/papers/2501.00001/', `<p id="crane">${formula}</p>`));
    await write('_astro/KaTeX_AMS-Regular.0f.woff2', 'x'.repeat(60_001));
    expect(await rulesOf()).toEqual([]);
    await write('_astro/KaTeX_Main-Regular.0f.woff2', 'x'.repeat(60_001));
    expect(await rulesOf()).toEqual([`error ${PAPER} weight`]);
  });

  it('is found by weight: what a page and the scripts it imports at once come to', async () => {
    const noise = Array.from({ length: 600 }, (_, index) =>
      createHash('sha256').update(String(index)).digest('base64'),
    ).join('');
    await write('_astro/c.js', `//${noise}`);
    expect(await rulesOf()).toEqual([]);
    await write('_astro/b.js', `//${noise}`);
    expect(await rulesOf()).toEqual([`error ${PAPER} weight`]);
  });
});

it('refuses a site that lost more than a tenth of its papers, unless that is meant', async () => {
  const list = path.join(dir, 'before.json');
  await writeFile(list, '{"total":2}');
  expect(await rulesOf({ previous: list })).toEqual(['error api/papers.json removal']);
  expect(await rulesOf({ previous: list, allowRemoval: true })).toEqual([]);
  expect(await rulesOf({ previous: dir })).toEqual([]);
});

it.each(['', '<html>', 'null', '{}', '{"total":"1"}', '{"total":1,"withdrawn":{}}'])(
  'refuses to be compared with what is no list of papers: %j',
  async (text) => {
    const list = path.join(dir, 'before');
    await writeFile(list, text);
    expect(await rulesOf({ previous: list })).toEqual(['error api/papers.json removal']);
    expect(await rulesOf({ previous: list, allowRemoval: true })).not.toContain(
      'error api/papers.json removal',
    );
  },
);

describe('a withdrawal', () => {
  const withdrawn = (...ids: string[]) =>
    JSON.stringify({ total: 1, withdrawn: ids.map((id) => ({ id, version: 1 })) });

  it('that is recorded is no loss, but said', async () => {
    const previous = path.join(dir, 'before.json');
    await writeFile(previous, '{"total":2}');
    await write('api/papers.json', withdrawn('2501.00002'));
    const report = await checkSite(dir, { siteUrl: ORIGIN, previous });
    expect(report).toMatchObject({ papers: 1, withdrawn: 1, issues: [] });
    expect(SITE_FORMATS.text(report)).toContain('（論文1本、取り下げ1本、');
  });

  it.each([
    ['of a paper of which another version stands', ['2501.00001'], '{"total":2}'],
    [
      'that the published site has too',
      ['2501.00002'],
      '{"total":2,"withdrawn":[{"id":"2501.00002","version":1}]}',
    ],
    ['while another paper vanished', ['2501.00002'], '{"total":3}'],
  ])('%s makes up for no loss', async (_, ids, before) => {
    const previous = path.join(dir, 'before.json');
    await writeFile(previous, before);
    await write('api/papers.json', withdrawn(...ids));
    expect(await rulesOf({ previous })).toEqual(['error api/papers.json removal']);
  });
});

describe('a site below a path of its host', () => {
  const below = (text: string) =>
    text.replaceAll(`${ORIGIN}/`, `${ORIGIN}/folds/`).replace(/(href|src)="\/(?=\S)/g, '$1="/folds/');

  beforeEach(async () => {
    for (const [name, content] of Object.entries(SITE)) await write(name, below(content));
  });

  it('is whole where every address lies there', async () => {
    const report = await checkSite(dir);
    expect(report).toMatchObject({ origin: `${ORIGIN}/folds`, pages: 2, papers: 1, issues: [] });
  });

  it('is not where one leads out of it', async () => {
    await write(
      'index.html',
      below(page('/', '<a href="/">x</a>')).replaceAll('"/folds/"', '"/papers/2501.00001/"'),
    );
    expect(await rulesOf()).toEqual(['error index.html link-broken']);
  });
});

it('validates the same sample of many pages, each kind and the newest papers among them', () => {
  const papers = Array.from(
    { length: 900 },
    (_, index) => `papers/2501.${String(index).padStart(5, '0')}/index.html`,
  );
  const pages = ['404.html', 'about/index.html', 'index.html', ...papers, 'tags/LLM/index.html'];
  const chosen = choosePages(pages);
  expect(chosen).toHaveLength(400);
  expect(chosen).toEqual(expect.arrayContaining(['404.html', 'tags/LLM/index.html', ...papers.slice(-50)]));
  expect(choosePages(pages)).toEqual(chosen);
});
