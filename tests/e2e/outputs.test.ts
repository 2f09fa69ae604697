import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { versionedId } from '../../src/digest/arxiv-forms.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { MEDIA_TYPES } from '../../src/site/media-types.ts';
import type { PaperList } from '../../src/share/paper-json.ts';
import { ROOT } from './astro-command.ts';
import { listDays, listDigests, openDigests } from './built-days.ts';
import { DIST, listSitemap, readBuilt } from './built-site.ts';

/** What leaves the site for other programs, as it was built and as it is served. */
const CONTENT = path.join(ROOT, 'content');
const DIGESTS = listDigests();
const readDigest = openDigests();
/** Of each paper the newest. */
const CURRENT = DIGESTS.filter(({ url }) => !/v\d+\/$/.test(url));
const readJson = (file: string) => JSON.parse(readBuilt(file)) as unknown;

describe('the digests of a day as JSON', () => {
  const ajv = new Ajv2020({ strict: true, formats: { date: true, uri: true } });
  ajv.addSchema(readJson('api/schema.json') as object, 'schema');

  it('keep to the published schema, together and each', () => {
    expect(DIGESTS.length).toBeGreaterThanOrEqual(25);
    for (const file of listDays('json')) {
      ajv.validate('schema#/$defs/day', readJson(file));
      expect(ajv.errors, file).toBeNull();
    }
    for (const digest of DIGESTS) {
      ajv.validate('schema', digest);
      expect(ajv.errors, digest.url).toBeNull();
    }
  });

  it('stand in the list, which is whole and keeps to its schema', () => {
    const listed: string[] = [];
    for (let file: string | undefined = 'api/papers.json'; file !== undefined;) {
      const list = readJson(file) as PaperList;
      ajv.validate('schema#/$defs/list', list);
      expect(ajv.errors, file).toBeNull();
      listed.push(...list.papers.map(({ url }) => url));
      for (const { json, markdown } of list.papers)
        for (const address of [json, markdown])
          expect(existsSync(DIST + new URL(address).pathname)).toBe(true);
      file = list.next && new URL(list.next).pathname.slice(1);
    }
    expect(listed.toSorted()).toEqual(CURRENT.map(({ url }) => url).toSorted());
  });
});

describe('the digests of a day as Markdown', () => {
  it('are imported again by the curator’s command as the digests they were', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'shoroku-round-trip-'));
    const call = [
      ...listDays('md').map((file) => path.join(DIST, file)),
      '--keep-front-matter',
      '--content',
      dir,
      '--format',
      'json',
    ];
    const { status, stdout } = spawnSync('node', ['scripts/import.ts', ...call], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
    const files = await listPaperFiles(CONTENT);
    expect(await listPaperFiles(dir)).toEqual(files);
    for (const file of files) {
      const [before, after] = await Promise.all(
        [CONTENT, dir].map(async (folder) =>
          readPaperFile(await readFile(paperPath(folder, file), 'utf8'), file),
        ),
      );
      expect(after, file).toEqual(before);
    }
    await rm(dir, { recursive: true });
  });

  it('say what the JSON says', () => {
    for (const digest of DIGESTS) {
      const { markdown } = readDigest(versionedId(digest));
      const { sections, notice, url } = digest;
      for (const { markdown: text } of Object.values(sections)) expect(markdown).toContain(text);
      expect(markdown).toContain(notice);
      expect(markdown).toContain(url);
    }
  });
});

describe('texts for language models', () => {
  it('link to what is there', () => {
    const links = [...readBuilt('llms.txt').matchAll(/^- \[.*\]\((http[^)]+)\)/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) {
      const { pathname } = new URL(link);
      expect(existsSync(DIST + pathname + (pathname.endsWith('/') ? 'index.html' : '')), link).toBe(true);
    }
  });

  it('hold every answer of the newest papers with its provenance', () => {
    const full = readBuilt('llms-full.txt');
    for (const { sections, notice } of CURRENT) {
      expect(full).toContain(sections.limitations.markdown);
      expect(full).toContain(notice);
    }
  });
});

describe('the server', () => {
  const { id = '', date = '' } = CURRENT[0] ?? {};

  it.each([
    [`/days/${date}.md`, MEDIA_TYPES.md],
    [`/days/${date}.json`, MEDIA_TYPES.json],
    [`/days/${date}.bib`, MEDIA_TYPES.bib],
    [`/days/${date}.ris`, MEDIA_TYPES.ris],
    ['/all.bib', MEDIA_TYPES.bib],
    ['/feed.xml', MEDIA_TYPES.atom],
    ['/feed.json', MEDIA_TYPES.jsonFeed],
    ['/tags/LLM/feed.xml', MEDIA_TYPES.atom],
    ['/concepts/grpo/feed.xml', MEDIA_TYPES.atom],
    ['/questions/cost/feed.json', MEDIA_TYPES.jsonFeed],
    ['/feeds.opml', MEDIA_TYPES.opml],
    ['/api/schema.json', MEDIA_TYPES.schema],
    ['/api/papers.json', MEDIA_TYPES.json],
    ['/llms.txt', MEDIA_TYPES.txt],
    [`/og/${id}.png`, MEDIA_TYPES.png],
    [`/papers/${id}/`, 'text/html'],
  ])('sends %s as %s', async (path, type) => {
    const response = await fetch(inject('site') + path);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('the head of every page', () => {
  const heads = listSitemap().map((page) => {
    const html = readBuilt(`${decodeURIComponent(page)}index.html`);
    return { page, head: html.slice(0, html.indexOf('</head>')) };
  });
  const property = (head: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1];

  it('has what link previews need, with a picture that is there', () => {
    for (const { page, head } of heads) {
      const title = property(head, 'og:title') ?? '';
      expect(head.includes(`<title>${title}`), page).toBe(true);
      // One element says both; readers of previews take the canonical address for the page's own.
      expect(head, page).toMatch(/<meta name="description" property="og:description" content="[^"]+"/);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1] ?? '';
      expect(new URL(canonical).pathname, page).toBe(page);
      expect(property(head, 'twitter:card'), page).toBe('summary_large_image');
      expect(property(head, 'og:image:alt'), page).toBeTruthy();
      const picture = new URL(property(head, 'og:image') ?? '').pathname;
      expect(existsSync(DIST + picture), `${page} ${picture}`).toBe(true);
    }
  });

  it('shows a card of its own for papers, days, concepts and questions', () => {
    const own = heads.filter(({ page }) => /^\/(?:papers|days|concepts|questions)\/[^/]+\/$/.test(page));
    const pictures = own.map(({ head }) => property(head, 'og:image'));
    expect(pictures.length).toBeGreaterThan(130);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('names the same content in other forms, each of which is there', () => {
    for (const { page, head } of heads) {
      const alternates = [...head.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
      const endings = alternates.map(([, , href = '']) => href.split('/').at(-1));
      expect(endings, page).toEqual(expect.arrayContaining(['feed.xml', 'feed.json']));
      for (const [, , href = ''] of alternates)
        expect(existsSync(DIST + decodeURIComponent(href)), href).toBe(true);
      if (page.startsWith('/papers/'))
        expect(alternates.map(([, type]) => type)).toEqual(
          expect.arrayContaining(['text/markdown', 'application/json']),
        );
    }
  });
});
