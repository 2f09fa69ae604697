import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/digest/schema.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { checkSite } from '../../src/release/check-site.ts';
import { arxivId, makeDigest } from '../fixtures/digest.ts';
import { ROOT, runAstro } from './astro-command.ts';
import { readBuilt } from './built-site.ts';

/** What the commands of Astro make of content that is not there, not right, or only just written. */
/** Astro moves files into place, so the output stands on the disk of the project. */
const OUT = path.join(ROOT, '.astro', 'test-builds');
let content: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'shoroku-content-'));
});
afterEach(async () => {
  for (const place of [content, OUT]) await rm(place, { recursive: true, force: true });
});

/** Put a file into place whole: a server that looks in between would find a part of it. */
async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

async function writePaper(digest: Digest, edit = (text: string) => text): Promise<void> {
  await put(path.join(content, 'papers', paperFileName(digest)), edit(writePaperFile(digest)));
}

describe('a site without a paper', () => {
  it('says how to add a day, and can be published', async () => {
    const build = runAstro(content, 'build', '--outDir', OUT);
    expect(await build.exit, build.read()).toBe(0);
    expect(readBuilt('index.html', OUT)).toContain('npm run import -- 2025-03-21.md');
    const { issues } = await checkSite(OUT, { allowRemoval: false });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('content that cannot be published', () => {
  it('stops the build with every file, line and column at once', async () => {
    await writePaper(makeDigest({ id: arxivId('2501.20001') }), (text) => text.replace(/## 6\. .*\n/, ''));
    await writePaper(makeDigest({ id: arxivId('2501.20002') }, { approach: '紙の $\\frac{1$ です' }));
    await writePaper(makeDigest({ id: arxivId('2501.20003') }, { results: '**太字でない' }));
    execFileSync('mkfifo', [path.join(content, 'papers', '2501.20004v1.md')]);
    const build = runAstro(content, 'build', '--outDir', OUT);
    expect(await build.exit).toBe(1);
    const output = build.read();
    expect(output).toMatch(/2501\.20001v1\.md:38:1 エラー 第6節（コスト）がありません/);
    expect(output).toMatch(/2501\.20002v1\.md:15:4 エラー 数式/);
    expect(output).toMatch(/2501\.20003v1\.md:19:1 エラー 「\*\*」/);
    expect(output).toMatch(/2501\.20004v1\.md エラー .*名前付きパイプ/);
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('the dev server', () => {
  it('shows a changed digest without a restart', async () => {
    const digest = makeDigest({ id: arxivId('2501.30001') });
    await writePaper(digest);
    const server = runAstro(content, 'dev');
    /** Where it listens, which it chooses itself where another does already. */
    const findOrigin = () =>
      /Local\s+(http:\/\/\S+:\d+)/.exec(stripVTControlCharacters(server.read()))?.[1] ?? '';
    const fetchText = (path: string) =>
      fetch(findOrigin() + path).then(
        (response) => response.text(),
        () => '',
      );
    const awaitText = (text: string) =>
      expect.poll(() => fetchText('/papers/2501.30001/'), { interval: 300 }).toContain(text);
    try {
      await expect.poll(findOrigin).not.toBe('');
      await awaitText('蛙は折れませんでした');
      await writePaper(digest, (text) => text.replace('蛙は折れませんでした', '蛙も折れました'));
      await awaitText('蛙も折れました');
      expect(JSON.parse(await fetchText('/search/index.json'))).toMatchObject({ papers: 1 });
    } finally {
      server.child.kill();
      await server.exit;
    }
  });
});
