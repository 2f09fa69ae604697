import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate/node';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOfDump, listDumps } from '../../src/curator/dump.ts';
import { importInto, type PaperReport } from '../../src/curator/import.ts';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { readTextFile } from '../../src/archive/text-file.ts';
import { openIndexFiles } from '../../src/search/browse/files.ts';
import { indexFilesOf } from '../../src/search/indexing/read-index.ts';
import { startSession } from '../../src/search/browse/session.ts';
import { NO_OPTIONS } from '../../src/search/options.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { importDump } from '../../src/digest/import.ts';
import { SECTION_KEYS } from '../../src/digest/sections.ts';
import { ROOT, runAstroWith } from './astro-command.ts';
import { launchBrowser } from './browser.ts';
import { readDigestFiles } from './built-days.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { drawSubstrings, papersWith, readContent } from './search-oracle.ts';
import { lettersOfMarkdown, lettersOnPage, readSections } from './plain-markdown.ts';

/** A site of real days that are not part of the project; skipped where they are not there. */
const CORPUS = path.join(ROOT, '..', 'shared', 'corpus');
const OUT = path.join(ROOT, '.astro', 'corpus-site');
/** A browser opens one paper in so many; `STRIDE=1` has it open all. */
const STRIDE = Number(process.env.STRIDE ?? 4);

describe.skipIf(!existsSync(CORPUS))('a site of other real days', () => {
  let content: string;
  let browser: Browser;
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
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(content, { recursive: true });
    await rm(OUT, { recursive: true, force: true });
  });

  it('has all its digests, and refuses the file of another format by name', () => {
    expect(reports.filter(({ status }) => status === 'added')).toHaveLength(177);
    const refused = reports.filter(({ status }) => status !== 'added');
    expect(refused.flatMap(({ issues }) => issues.map(({ rule }) => rule))).toEqual(['dump-format']);
  });

  it('finds 50 pieces drawn from them, in every paper that holds them and in no other', async () => {
    const papers = readContent(content);
    const files = await openIndexFiles(indexFilesOf(path.join(OUT, 'search')));
    const wrong: string[] = [];
    for (const piece of drawSubstrings(papers, 50, 7)) {
      const session = await startSession(files, piece, NO_OPTIONS);
      const ids: string[] = [];
      while (session.state.isExactMore) {
        ids.push(...(await session.nextExact()).map(({ versionedId }) => versionedId.replace(/v\d+$/, '')));
      }
      if (ids.toSorted().join() !== papersWith(papers, piece).toSorted().join()) wrong.push(piece);
    }
    expect(wrong).toEqual([]);
  });

  it('shows every letter of every section of the files that are opened', { timeout: 300_000 }, async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const different: string[] = [];
    const opened = (await listPaperFiles(content)).filter((_, index) => index % STRIDE === 0);
    for (const name of opened) {
      const { id, sections } = readSections(await readFile(paperPath(content, name), 'utf8'));
      await page.setContent(
        readBuilt(`papers/${id}/index.html`, OUT).replace(/<link rel="stylesheet"[^>]*>/g, ''),
      );
      for (const [index, key] of SECTION_KEYS.entries()) {
        const [shown, written] = [
          await lettersOnPage(page.locator(`#${key}`)),
          lettersOfMarkdown(sections[index] ?? ''),
        ];
        if (shown !== written) different.push(`${name} ${key}: ${firstDifference(shown, written)}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('hands every digest out so that it can be read, posted and imported again', async () => {
    const ajv = new Ajv2020({ formats: { date: true, uri: true } });
    const isPaper = ajv.compile(JSON.parse(readBuilt('api/schema.json', OUT)) as object);
    for (const name of await listPaperFiles(content)) {
      const { digest } = readPaperFile(await readFile(paperPath(content, name), 'utf8'), name);
      const { json, markdown } = readDigestFiles(name.replace(/\.md$/, ''), OUT);
      expect(isPaper(json), `${name} ${JSON.stringify(isPaper.errors)}`).toBe(true);
      expect(importDump(markdown, json.date), name).toMatchObject([{ digest, repairs: [] }]);
      const page = readBuilt(`papers/${json.id}/index.html`, OUT);
      const href = /https:\/\/x\.com\/intent\/post\?[^"\s>]+/.exec(page)?.[0] ?? '';
      expect(new URL(href.replaceAll('&amp;', '&')).searchParams.get('text')).toBe(
        `${json.blurb}\n${json.url}`,
      );
      expect(json.blurb).not.toMatch(/\]\(|\[論文|\*\*/);
    }
  });

  it('has feeds that are well-formed, archives too', async () => {
    const files = listBuilt('.xml', OUT).filter((file) => file.includes('feed'));
    const page = await browser.newPage();
    const errors = await page.evaluate(
      (texts) => {
        const parser = new DOMParser();
        const isBroken = (text: string) =>
          parser.parseFromString(text, 'application/xml').querySelector('parsererror') !== null;
        return texts.filter(isBroken).map((text) => text.slice(0, 300));
      },
      files.map((file) => readBuilt(file, OUT)),
    );
    expect(files.filter((file) => file.startsWith('feed/')).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('is HTML without a mistake on every paper', { timeout: 120_000 }, async () => {
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const problems: string[] = [];
    for (const { id } of reports) {
      if (id === undefined) continue;
      const report = await validator.validateFile(path.join(OUT, 'papers', id, 'index.html'));
      problems.push(
        ...report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => `${id} ${ruleId}`)),
      );
    }
    expect(problems).toEqual([]);
  });
});

function firstDifference(shown: string, written: string): string {
  const at = Array.from(shown).findIndex((letter, index) => letter !== Array.from(written)[index]);
  return `…${shown.slice(Math.max(at - 10, 0), at + 20)}… for …${written.slice(Math.max(at - 10, 0), at + 20)}…`;
}
