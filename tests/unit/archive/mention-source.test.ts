import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CACHE_FILE } from '../../../src/run/cache.ts';
import { writeStored } from '../../../src/archive/paper-folder.ts';
import { SECTION_KEYS } from '../../../src/digest/sections.ts';
import { paperFileName, writePaperFile } from '../../../src/digest/write.ts';
import { openMentionSource } from '../../../src/archive/mention-source.ts';
import { openPaperSource } from '../../../src/archive/paper-source.ts';
import { makeConcept } from '../../fixtures/concept.ts';
import { makeDigest } from '../../fixtures/digest.ts';

const ROOT = new URL('../../../', import.meta.url);
let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-mentions-'));
});
afterAll(() => rm(home, { recursive: true }));

it('finds what a paper mentions once, in whatever order the concepts are read', async () => {
  const digest = makeDigest({}, { approach: '展開図から鶴を折ります。', results: '鶴は折れました。' });
  await writeStored(home, paperFileName(digest), writePaperFile(digest));
  const cacheDir = pathToFileURL(`${home}/cache/`);
  const { paper } = await openPaperSource(ROOT, cacheDir, home).read(paperFileName(digest));
  if (!paper) throw new Error('no paper');
  const concepts = [makeConcept('crane', ['鶴']), makeConcept('net', ['展開図']), makeConcept('a', ['蛙'])];
  const tie = (dictionary: typeof concepts) => {
    const { conceptsOf, placesOf, linkConcepts } = openMentionSource(ROOT, cacheDir, dictionary);
    const places = conceptsOf(paper).map((concept) => placesOf(paper, concept));
    return [conceptsOf(paper), places, SECTION_KEYS.map((section) => linkConcepts(paper, section))];
  };
  const first = tie(concepts);
  expect(first[0]).toEqual(['net', 'crane']);
  expect(tie(concepts.toReversed())).toEqual(first);
  const database = new DatabaseSync(path.join(home, 'cache', CACHE_FILE), { readOnly: true });
  expect(database.prepare("SELECT * FROM made WHERE name LIKE 'mentions/%'").all()).toHaveLength(1);
  database.close();
});
