import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate/node';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfDump, listDumps } from '../../src/curator/dump.ts';
import { importInto, type PaperReport } from '../../src/curator/import.ts';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { readTextFile } from '../../src/archive/text-file.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { importDump } from '../../src/digest/import.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { writeDigest } from '../../src/digest/write.ts';
import { SEED } from '../fixtures/seed.ts';
import { ROOT, runAstroWith } from './astro-command.ts';
import { openDigests } from './built-days.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { drawSubstrings, papersWith, readContent } from './search-oracle.ts';
import { idOf, openSearch } from './search-engine.ts';
import { coverMarkup } from './markup-cover.ts';
import { findLostLetters, readSections } from './plain-markdown.ts';
import { useTab } from './tab.ts';

/** A site of real days that are not part of the project; skipped where they are not there. */
const CORPUS = path.join(ROOT, '..', 'shared', 'corpus');
const OUT = path.join(ROOT, '.astro', 'corpus-site');
/** So many papers are drawn for what takes longest, and is proven of all that are imported where they are parsed. */
const DRAWN = 30;
const tab = useTab();

function draw<One>(all: readonly One[]): Set<One> {
  const random = createRandom(SEED);
  return new Set(Array.from({ length: DRAWN }, () => random.pick(all)));
}

describe.skipIf(!existsSync(CORPUS))('a site of other real days', () => {
  let content: string;
  const reports: PaperReport[] = [];

  beforeAll(async () => {
    content = await mkdtemp(path.join(tmpdir(), 'shoroku-corpus-'));
    for (const file of await listDumps(CORPUS)) {
      const day = dayOfDump(file, '2025-03-02') ?? '';
      reports.push(
        ...(await importInto(content, readTextFile(file), day, {
          replace: false,
          dryRun: false,
          keepFrontMatter: false,
        })),
      );
    }
    // Cards would take longer than all the rest, and nothing here looks at them.
    const build = runAstroWith({ SITE_WITHOUT: 'cards' }, content, 'build', '--outDir', OUT);
    expect(await build.exit, build.read()).toBe(0);
  });
  afterAll(async () => {
    await rm(content, { recursive: true });
    await rm(OUT, { recursive: true, force: true });
  });

  it('has all its digests, and refuses the file of another format by name', () => {
    expect(reports.filter(({ status }) => status === 'added')).toHaveLength(177);
    const refused = reports.filter(({ status }) => status !== 'added');
    expect(refused.flatMap(({ issues }) => issues.map(({ rule }) => rule))).toEqual(['dump-format']);
  });

  it(`finds 12 pieces drawn from them, in every paper that holds them and in no other (SEED=${SEED})`, async () => {
    const papers = readContent(content);
    const find = await openSearch(OUT);
    for (const piece of drawSubstrings(papers, 12, SEED)) {
      const ids = (await find(piece)).exact.map(idOf);
      expect(ids.toSorted(), piece).toEqual(papersWith(papers, piece).toSorted());
    }
  });

  it('shows every letter of every section', async () => {
    const papers = (await listPaperFiles(content)).map((name) => {
      const paper = readSections(readFileSync(paperPath(content, name), 'utf8'));
      return { ...paper, html: readBuilt(`papers/${paper.id}/index.html`, OUT) };
    });
    expect(papers).toHaveLength(177);
    expect(await findLostLetters(tab.page, papers)).toEqual([]);
  });

  it(`hands every digest out so that it can be read and posted, and imported again (${DRAWN} of them, SEED=${SEED})`, async () => {
    const ajv = new Ajv2020({ formats: { date: true, uri: true } });
    const isPaper = ajv.compile(JSON.parse(readBuilt('api/schema.json', OUT)) as object);
    const readDigest = openDigests(OUT);
    const names = await listPaperFiles(content);
    const again = draw(names);
    for (const name of names) {
      const { digest } = readPaperFile(readFileSync(paperPath(content, name), 'utf8'), name);
      const { json, markdown } = readDigest(name.replace(/\.md$/, ''));
      expect(isPaper(json), `${name} ${JSON.stringify(isPaper.errors)}`).toBe(true);
      expect(markdown, name).toContain(digest && writeDigest(digest).trim());
      if (again.has(name))
        expect(importDump(markdown, json.date), name).toMatchObject([{ digest, repairs: [] }]);
      const page = readBuilt(`papers/${json.id}/index.html`, OUT);
      const href = /https:\/\/x\.com\/intent\/post\?[^"\s>]+/.exec(page)?.[0] ?? '';
      expect(new URL(href.replaceAll('&amp;', '&')).searchParams.get('text')).toBe(
        `${json.blurb}\n${json.url}`,
      );
      expect(json.blurb).not.toMatch(/\]\(|\[論文|\*\*/);
    }
  });

  it('has feeds that are well-formed, archives too', () => {
    const files = listBuilt('.xml', OUT).filter((file) => file.includes('feed'));
    expect(files.filter((file) => file.startsWith('feed/')).length).toBeGreaterThan(0);
    for (const file of files)
      expect(() => new SaxesParser().write(readBuilt(file, OUT)).close(), file).not.toThrow();
  });

  it(`is HTML without a mistake where all markup of its papers stands, and on ${DRAWN} more (SEED=${SEED})`, async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const pages = listBuilt('index.html', OUT).filter((file) => file.startsWith('papers/'));
    expect(pages.length).toBeGreaterThanOrEqual(177);
    const cover = coverMarkup(new Map(pages.map((file) => [file, readBuilt(file, OUT)])));
    const problems: string[] = [];
    for (const file of draw(pages).union(new Set(cover))) {
      const report = await validator.validateFile(path.join(OUT, file));
      problems.push(
        ...report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => `${file} ${ruleId}`)),
      );
    }
    expect(problems).toEqual([]);
  });
});
