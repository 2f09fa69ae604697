import { expect, it } from 'vitest';
import { checkSite } from '../../src/release/check-site.ts';
import { DIST, listBuilt, listSitemap, readBuilt } from './built-site.ts';

const PAGES = listBuilt('.html');

it('nothing stands in the way of publishing: links, HTML, weight, feeds, map, index', async () => {
  const report = await checkSite(DIST);
  expect(report.issues).toEqual([]);
  expect(report).toMatchObject({ pages: PAGES.length, validated: PAGES.length });
  expect(report.papers).toBeGreaterThanOrEqual(25);
});

it('every style sheet fixes the order of the cascade layers, whichever comes first', () => {
  const sheets = listBuilt('.css').filter((file) => file.startsWith('_astro/'));
  expect(sheets.length).toBeGreaterThan(20);
  for (const file of sheets) expect(readBuilt(file), file).toMatch(/^@layer reset[,{]/);
});

it('titles and descriptions are each page’s own', () => {
  const own = listSitemap().map((path) => {
    const html = readBuilt(`${decodeURIComponent(path)}index.html`);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    const description =
      /<meta name="description" property="og:description" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    return { path, title, description, canonical: new URL(canonical).pathname };
  });
  for (const field of ['title', 'description'] as const) {
    const values = own.map((page) => page[field]);
    expect(values.filter((value, index) => value === '' || values.indexOf(value) !== index)).toEqual([]);
  }
  for (const { path, canonical } of own) expect(canonical).toBe(path);
});

it('every paper is an article based on a scholarly article, never the paper itself', () => {
  const papers = PAGES.filter((file) => file.startsWith('papers/'));
  expect(papers.length).toBeGreaterThanOrEqual(25);
  for (const file of papers) {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(readBuilt(file))?.[1] ?? '{}';
    const data = JSON.parse(json) as Record<string, Record<string, unknown>>;
    expect(data).toMatchObject({ '@type': 'Article', isBasedOn: { '@type': 'ScholarlyArticle' } });
    expect(data.url).not.toBe(data.isBasedOn?.url);
  }
});
