import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { LinkChecker, LinkState } from 'linkinator';
import { expect, inject, it } from 'vitest';
import { DIST, listBuilt, listSitemap, readBuilt } from './built-site.ts';

const PAGES = listBuilt('.html');

it('html-validate finds nothing in any page', { timeout: 120_000 }, async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const problems: string[] = [];
  for (const file of PAGES) {
    const report = await validator.validateFile(DIST + file);
    for (const { messages } of report.results) {
      problems.push(...messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId} ${message}`));
    }
  }
  expect([...new Set(problems)]).toEqual([]);
});

it('every link within the site leads somewhere, fragments included', { timeout: 120_000 }, async () => {
  const site = inject('site');
  const { links } = await new LinkChecker().check({
    path: [
      `${site}/`,
      `${site}/404.html`,
      ...listBuilt('index.html').map((file) => `${site}/${encodeURI(file.replace(/index\.html$/, ''))}`),
    ],
    recurse: true,
    checkFragments: true,
    // Only our own pages: tests reach no other host. Canonical addresses carry the origin of the build.
    linksToSkip: (url) => Promise.resolve(!url.startsWith(site)),
    urlRewriteExpressions: [{ pattern: /^http:\/\/localhost:4321/, replacement: site }],
  });
  const broken = links
    .filter(({ state }) => state === LinkState.BROKEN)
    .map(({ url, parent, status }) => `${status} ${url} on ${parent}`);
  expect(broken).toEqual([]);
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(PAGES.length / 2);
});

it('titles and descriptions are each page’s own', () => {
  const own = listSitemap().map((path) => {
    const html = readBuilt(`${decodeURIComponent(path)}index.html`);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '';
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
    expect(data['@id']).not.toBe(data.isBasedOn?.['@id']);
  }
});
