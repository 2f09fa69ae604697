import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConcepts } from '../../../src/archive/concept-folder.ts';
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

describe('the name of a concept’s file', () => {
  it.each(['lora.md', 'gpt-4o.md', '2d.md'])('may be %s', (name) => {
    expect(readConceptFile(ORIGAMI, name).issues).toEqual([]);
  });

  it.each([
    ['LoRA.md', 'lora.md'],
    ['a?b#c%41.md', 'a-b-c-41.md'],
    ['sub/origami.md', 'origami.md'],
    ['折り紙.md', 'lora.md'],
    ['...md', 'lora.md'],
    ['con.md', 'lora.md'],
    [`${'x'.repeat(101)}.md`, 'lora.md'],
  ])('may not be %s, and what may be is said', (name, example) => {
    const { concept, issues } = readConceptFile(ORIGAMI, name);
    expect(concept).toBeUndefined();
    expect(issues).toMatchObject([{ severity: 'error', rule: 'concept-file-name' }]);
    expect(issues[0]?.message).toContain(`例: ${example}`);
  });
});

describe('the definition of a concept', () => {
  it.each([
    ['has a mark of direction', '紙を\n折る\u202E方法。', { line: 9, column: 3 }, 'U+202E'],
    ['goes on', '紙。'.repeat(2000), { line: 7, column: 1 }, '2000字まで'],
  ])('is refused where it %s', (_, definition, place, words) => {
    const front = 'name: 折り紙\nreading: おりがみ\nkind: method\naliases: [Origami]';
    const { issues } = readConceptFile(makeFile(front, definition), 'origami.md');
    expect(issues).toMatchObject([{ severity: 'error', rule: 'concept-definition', place }]);
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

  it('holds no concept in a folder inside it, nor under another ending, without saying so', async () => {
    await mkdir(path.join(dir, 'concepts', 'sub'));
    for (const name of ['sub/origami.md', 'LoRA.MD', 'kami.markdown', '.kami.md', 'notes.txt', '.DS_Store'])
      await writeFile(path.join(dir, 'concepts', name), ORIGAMI);
    const { concepts, issues } = await readConcepts(dir);
    expect(concepts).toEqual([]);
    expect(
      issues.map(({ file, rule, severity }) => [path.basename(file), rule, severity]).toSorted(),
    ).toEqual([
      ['.kami.md', 'file-passed-over', 'warning'],
      ['LoRA.MD', 'file-passed-over', 'error'],
      ['kami.markdown', 'file-passed-over', 'error'],
      ['origami.md', 'concept-file-name', 'error'],
    ]);
  });

  it('may be missing', async () => {
    await rm(path.join(dir, 'concepts'), { recursive: true });
    expect(await readConcepts(dir)).toMatchObject({ concepts: [], issues: [] });
  });
});
