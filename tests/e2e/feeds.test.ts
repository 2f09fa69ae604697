import { existsSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { TAG_PAGE_PAPERS } from '../../src/knowledge/tags.ts';
import { DIST, listBuilt, listSitemap, readBuilt } from './built-site.ts';
import { useTab } from './tab.ts';

/** The feeds as they were built. */
const ALWAYS_LISTS = ['entry', 'link', 'category', 'outline'];
const xml = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  isArray: (name) => ALWAYS_LISTS.includes(name),
});
const CURRENT = listBuilt('feed.xml');
const TOPIC = /^(?:tags|concepts)\//;
const fileOf = (url: string) => decodeURIComponent(new URL(url).pathname).slice(1);

function readFeed(file: string): AtomFeed {
  return (xml.parse(readBuilt(file)) as { feed: AtomFeed }).feed;
}

function linkOf({ link = [] }: Linked, rel: string): string | undefined {
  return link.find((one) => one['@_rel'] === rel)?.['@_href'];
}

/** A feed with its archives, newest first. */
function followArchives(file: string): AtomFeed[] {
  const feed = readFeed(file);
  const older = linkOf(feed, 'prev-archive');
  return [feed, ...(older === undefined ? [] : followArchives(fileOf(older)))];
}

const tab = useTab();

describe('the feeds', () => {
  it('are well-formed', () => {
    for (const file of [...CURRENT, 'feeds.opml'])
      expect(() => new SaxesParser().write(readBuilt(file)).close(), file).not.toThrow();
  });

  it('are one for everything, and for each question, concept and tag that has a page', () => {
    const pages = listSitemap().filter((page) => /^\/(?:(?:tags|questions|concepts)\/[^/]+\/)?$/.test(page));
    expect(CURRENT).toEqual(pages.map((page) => `${decodeURIComponent(page)}feed.xml`.slice(1)).toSorted());
    const whole = CURRENT.filter((file) => !TOPIC.test(file));
    expect(listBuilt('feed.json')).toEqual(whole.map((file) => file.replace('.xml', '.json')));
  });

  it('hold what RFC 4287 asks for, and ids that are theirs alone', () => {
    const ids = CURRENT.map((file) => {
      const { id, title, updated, author, ...feed } = readFeed(file);
      expect([id, title, updated, author?.name].every(Boolean), file).toBe(true);
      expect(fileOf(linkOf(feed, 'self') ?? ''), file).toBe(file);
      expect(linkOf(feed, 'alternate'), file).toBeDefined();
      for (const entry of feed.entry ?? []) {
        expect([entry.id, entry.title, entry.updated, entry.content].every(Boolean), file).toBe(true);
        expect(entry.updated >= entry.published, file).toBe(true);
        expect(linkOf(entry, 'alternate'), file).toMatch(/\/papers\/[^/]+\//);
        expect(linkOf(entry, 'via'), file).toMatch(/^https:\/\/arxiv\.org\/abs\/.+v\d+$/);
      }
      return id;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lead through their archives to every paper once', () => {
    const papers = listSitemap().filter((page) => page.startsWith('/papers/'));
    const followed = followArchives('feed.xml').flatMap(({ entry = [] }) => entry);
    const found = followed.map((entry) => new URL(linkOf(entry, 'alternate') ?? '').pathname);
    expect(found.toSorted()).toEqual(papers.toSorted());
    expect(new Set(followed.map(({ id }) => id)).size).toBe(papers.length);
  });

  it('say in every entry that a machine wrote it, from which paper, when', () => {
    for (const { summary, rights, content } of readFeed('feed.xml').entry ?? [])
      expect([summary, rights, content?.['#text']].join(' ')).toMatch(
        /arXiv:\S+ をもとに機械が\d{4}-\d\d-\d\dに書いた要約/,
      );
  });

  it('say the same as JSON Feed', () => {
    for (const file of listBuilt('feed.json')) {
      const atom = readFeed(file.replace('.json', '.xml'));
      const json = JSON.parse(readBuilt(file)) as JsonFeed;
      expect(json.version, file).toBe('https://jsonfeed.org/version/1.1');
      expect(
        json.items.map(({ id, url }) => [id, url]),
        file,
      ).toEqual((atom.entry ?? []).map((entry) => [entry.id, linkOf(entry, 'alternate')]));
      for (const { content_html = '', date_published } of json.items) {
        expect(content_html.length, file).toBeGreaterThan(0);
        expect(date_published, file).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+09:00$/);
      }
    }
  });

  it('of a topic have summaries, each with the address of the whole digest', () => {
    for (const file of CURRENT.filter((name) => TOPIC.test(name)))
      for (const entry of readFeed(file).entry ?? []) {
        expect(entry.summary, file).toBeTruthy();
        expect(entry.content?.['@_src'], file).toBe(linkOf(entry, 'alternate'));
        expect(existsSync(path.join(DIST, fileOf(entry.content?.['@_src'] ?? ''), 'index.html'))).toBe(true);
      }
  });

  it('are there for no tag that few papers bear, whose name leads to the search for it', () => {
    const counts = [
      ...readBuilt('tags/index.html').matchAll(/href="(\/[^"]+)"[^>]*>\s*#[^<]+<small[^>]*>（(\d+)本/g),
    ];
    expect(counts.length).toBeGreaterThan(20);
    for (const [, href = '', papers] of counts)
      expect(href, papers).toMatch(Number(papers) >= TAG_PAGE_PAPERS ? /^\/tags\// : /^\/search\/\?tag=/);
  });

  it('stand in one list for readers of feeds', () => {
    const { opml } = xml.parse(readBuilt('feeds.opml')) as { opml: { body: { outline: Outline[] } } };
    const leaves = (outline: Outline): string[] =>
      outline['@_xmlUrl'] === undefined ? (outline.outline ?? []).flatMap(leaves) : [outline['@_xmlUrl']];
    expect(opml.body.outline.flatMap(leaves).map(fileOf).toSorted()).toEqual(CURRENT);
  });
});

it('an entry shows formulas as MathML and code as it was written, with no style or script of ours', async () => {
  const entries = readFeed('feed.xml').entry ?? [];
  const html = entries.map(({ content }) => content?.['#text'] ?? '').join('\n');
  const { page } = tab;
  await page.setContent(html);
  expect(await page.locator('math').count()).toBeGreaterThan(0);
  const formula = await page.locator('math').first().boundingBox();
  expect(formula?.width).toBeGreaterThan(5);
  expect(await page.locator('pre > code[class^=language-]').first().innerText()).toMatch(/\n\s{2,}\S/);
  expect(await page.locator('script, style, link, [style], [tabindex], pre span').count()).toBe(0);
  expect(await page.locator('a:not([href^=http])').count()).toBe(0);
});

interface Linked {
  link?: { '@_rel'?: string; '@_href': string }[];
}

interface AtomFeed extends Linked {
  id: string;
  title: string;
  updated: string;
  author?: { name: string };
  entry?: (Linked & {
    id: string;
    title: string;
    published: string;
    updated: string;
    summary?: string;
    rights?: string;
    content?: { '#text'?: string; '@_src'?: string };
  })[];
}

interface JsonFeed {
  version: string;
  items: { id: string; url: string; content_html?: string; date_published: string }[];
}

interface Outline {
  '@_xmlUrl'?: string;
  outline?: Outline[];
}
