import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeCache } from '../../../src/run/cache.ts';
import { checkContent } from '../../../src/curator/check.ts';
import { readConcepts } from '../../../src/archive/concept-folder.ts';
import { openPaperSource } from '../../../src/archive/paper-source.ts';
import { writePaperFile } from '../../../src/digest/write.ts';
import { makeDigest } from '../../fixtures/digest.ts';

/** Content that an editor of Windows has saved. */
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
const CONCEPT = '---\nname: FOLD\nkind: method\n---\n\n紙を\n折る方法。\n';
let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
});
afterEach(() => rm(home, { recursive: true }));

async function writeContent(name: string, edit = (text: string) => text) {
  const dir = path.join(home, name);
  const paper = writePaperFile(makeDigest({}, { technical: '```\n一\n  二\n```\n\nFOLDで折る。' }));
  for (const folder of ['papers', 'concepts']) await mkdir(path.join(dir, folder), { recursive: true });
  await writeFile(path.join(dir, 'papers/2501.00001v1.md'), edit(paper));
  await writeFile(path.join(dir, 'concepts/fold.md'), edit(CONCEPT));
  return dir;
}

it('is read as the same papers under the same keys, and as the same concepts', async () => {
  const cacheDir = pathToFileURL(`${home}/cache/`);
  const readAll = async (dir: string) => {
    const source = openPaperSource(new URL('../../../', import.meta.url), cacheDir, dir);
    return [await source.read('2501.00001v1.md'), (await readConcepts(dir)).concepts];
  };
  const unix = await readAll(await writeContent('unix'));
  expect(unix).toMatchObject([{ issues: [] }, [{ definition: '紙を\n折る方法。' }]]);
  expect(await readAll(await writeContent('windows', windows))).toEqual(unix);
  closeCache(cacheDir);
});

it('is judged at the same places', async () => {
  const dir = await writeContent('windows', (text) =>
    windows(text.replace('紙の折り目を', '**紙の折り目を')),
  );
  const { issues } = await checkContent(dir, () => undefined);
  expect(issues[0]).toMatchObject({ rule: 'emphasis-leftover', place: { line: 15, column: 10 } });
});

it('that is no UTF-8 has one cause for each file', async () => {
  const dir = await writeContent('other');
  const bytes = Buffer.from([0x8e, 0x86, 0x82, 0xf0]);
  await writeFile(path.join(dir, 'papers/2501.00001v1.md'), bytes);
  await writeFile(path.join(dir, 'concepts/fold.md'), bytes);
  await mkdir(path.join(dir, 'papers/2501.00002v1.md'));
  const { issues } = await checkContent(dir, () => undefined);
  expect(issues.map(({ file, rule }) => [path.basename(file), rule])).toEqual([
    ['2501.00001v1.md', 'file-encoding'],
    ['2501.00002v1.md', 'file-unreadable'],
    ['fold.md', 'file-encoding'],
  ]);
});
