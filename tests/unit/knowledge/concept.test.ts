import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConcepts } from '../../../src/curator/concept-folder.ts';
import { readConceptFile } from '../../../src/knowledge/concept.ts';

const makeFile = (front: string, definition = '紙を折る方法。') => `---\n${front}\n---\n\n${definition}\n`;
const ORIGAMI = makeFile(
  "name: 折り紙\nreading: おりがみ\nkind: method\naliases:\n  - Origami\nintroduced: '2501.00001'",
);

describe('a concept’s file', () => {
  it('is read with its names and its definition', () => {
    const { concept, issues } = readConceptFile(ORIGAMI, 'origami.md');
    expect(issues).toEqual([]);
    expect(concept).toEqual({
      id: 'origami',
      name: '折り紙',
      reading: 'おりがみ',
      kind: 'method',
      aliases: ['Origami'],
      links: [],
      related: [],
      introduced: '2501.00001',
      definition: '紙を折る方法。',
    });
  });

  it.each([
    ['a kind that there is not', makeFile('name: 鶴\nkind: bird'), { line: 3, column: 7 }, 'benchmark'],
    ['an unknown field', makeFile('name: 鶴\nkind: task\ncolor: red'), { line: 4, column: 1 }, 'aliases'],
    ['no definition', makeFile('name: 鶴\nkind: task', ''), undefined, '定義'],
    ['no front matter', '紙', { line: 1, column: 1 }, 'name: GRPO'],
  ])('with %s is refused with its place', (_, text, place, words) => {
    const { concept, issues } = readConceptFile(text, 'x.md');
    expect(concept).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ severity: 'error', place });
    expect(issues[0]?.message).toContain(words);
  });
});

describe('a folder of concepts', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
    await mkdir(path.join(dir, 'concepts'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('refuses one name for two concepts, and says where', async () => {
    await writeFile(path.join(dir, 'concepts', 'a.md'), ORIGAMI);
    await writeFile(
      path.join(dir, 'concepts', 'b.md'),
      makeFile('name: カミ\nkind: task\naliases: [Origami]'),
    );
    const { issues } = await readConcepts(dir);
    expect(issues).toMatchObject([{ rule: 'concept-name', place: { line: 4, column: 11 } }]);
    expect(issues[0]?.message).toContain('a.md');
  });

  it.each([
    ['related: [tsuru]', 'concept-related', { line: 4, column: 11 }, 'tsuru.md'],
    ['related: [b]', 'concept-related', { line: 4, column: 11 }, '自分自身'],
    ['ambiguous: { spellings: [ツル], near: [折る] }', 'concept-ambiguous', { line: 4, column: 26 }, 'ツル'],
  ])('refuses %j with its place', async (line, rule, place, words) => {
    await writeFile(path.join(dir, 'concepts', 'b.md'), makeFile(`name: カミ\nkind: task\n${line}`));
    const { issues } = await readConcepts(dir);
    expect(issues).toMatchObject([{ severity: 'error', rule, place }]);
    expect(issues[0]?.message).toContain(words);
  });

  it('asks for the reading of a name with kanji', async () => {
    await writeFile(path.join(dir, 'concepts', 'b.md'), makeFile('name: 紙\nkind: task'));
    expect((await readConcepts(dir)).issues).toMatchObject([
      { severity: 'warning', rule: 'concept-reading', place: { line: 2, column: 7 } },
    ]);
  });

  it('may write one name with other separators', async () => {
    await writeFile(path.join(dir, 'concepts', 'b.md'), makeFile('name: A-B\nkind: task\naliases: [A B]'));
    expect((await readConcepts(dir)).issues).toEqual([]);
  });

  it('may be missing', async () => {
    await rm(path.join(dir, 'concepts'), { recursive: true });
    expect(await readConcepts(dir)).toMatchObject({ concepts: [], issues: [] });
  });
});
