import { expect, it } from 'vitest';
import { listBuilt, readBuilt } from './built-site.ts';

const papers = listBuilt('index.html').filter((file) => /^papers\/[^v]+\/index\.html$/.test(file));
const concepts = listBuilt('index.html').filter((file) => /^concepts\/[^/]+\/index\.html$/.test(file));
const ANSWER = /<article><hgroup>[^]*?href=(\/papers\/[^>]+)>[^]*?<time>([^<]+)/g;
const hrefs = (html: string, pattern: RegExp) =>
  new Set([...html.matchAll(pattern)].map((match) => match[1]));
/** The sections of a paper, without what stands round them. */
const textsOf = (html: string) =>
  html.slice(html.indexOf('<div class=sections>'), html.indexOf('</article>'));
const pathOf = (file: string) => `/${file.replace('index.html', '')}`;

it('every two papers that share a concept are linked through it', () => {
  const linking = new Map(
    papers.map((file) => [pathOf(file), hrefs(textsOf(readBuilt(file)), /<a href=(\/concepts\/[^>]+)>/g)]),
  );
  expect(concepts.length).toBeGreaterThanOrEqual(60);
  for (const file of concepts) {
    const pages = listBuilt('index.html').filter((other) => other.startsWith(file.replace('index.html', '')));
    const listed = pages.flatMap((page) => [
      ...hrefs(readBuilt(page), /<article class=mentioning>[^]*?<a href=(\/papers\/[^>]+)>/g),
    ]);
    const linked = [...linking].filter(([, found]) => found.has(pathOf(file))).map(([path]) => path);
    expect(listed.toSorted(), file).toEqual(linked.toSorted());
  }
});

it('every paper of the first day has related papers, with at least one reason each', () => {
  for (const file of papers) {
    const html = readBuilt(file);
    if (!html.includes('datetime=2025-03-20')) continue;
    const related = /<section class=related [^]*?<\/section>/.exec(html)?.[0] ?? '';
    const items = related.split('<li').slice(1);
    expect(items.length, file).toBeGreaterThan(0);
    expect(items.length, file).toBeLessThanOrEqual(6);
    for (const item of items) {
      expect(item, file).toMatch(/<p>[^<]*(?:: <a |。)/);
      expect(item, file).not.toContain(`href=${pathOf(file)}>`);
    }
  }
});

it('every paper answers on the page of a question, the newest first', () => {
  const pages = listBuilt('index.html', undefined).filter((file) =>
    file.startsWith('questions/limitations/'),
  );
  const shown = pages
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .flatMap((file) => [...readBuilt(file).matchAll(ANSWER)]);
  expect(shown.map((match) => match[1]).toSorted()).toEqual(papers.map(pathOf).toSorted());
  const days = shown.map((match) => match[2] ?? '');
  expect(days).toEqual(days.toSorted().reverse());
});

it('the CSV of facts has a record for every paper and a column for every field', () => {
  const csv = readBuilt('questions/cost.csv');
  const [head = ''] = csv.split('\r\n');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(head.split(',').slice(0, 5).join(',')).toBe('\uFEFFarXiv,日付,題名,英語の題名,GPU・計算機');
  for (const file of papers) expect(csv).toContain(`\r\n${file.split('/')[1] ?? ''}v`);
});
