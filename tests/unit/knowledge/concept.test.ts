import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConcepts } from '../../../src/curator/concept-folder.ts';
import { readConceptFile } from '../../../src/knowledge/concept.ts';
import { createMentionFinder } from '../../../src/knowledge/mentions.ts';

const makeFile = (front: string, definition = '紙を折る方法。') => `---\n${front}\n---\n\n${definition}\n`;
const ORIGAMI = makeFile("name: 折り紙\nkind: method\naliases:\n  - Origami\nintroduced: '2501.00001'");

describe('a concept’s file', () => {
  it('is read with its names and its definition', () => {
    const { concept, issues } = readConceptFile(ORIGAMI, 'origami.md');
    expect(issues).toEqual([]);
    expect(concept).toEqual({
      id: 'origami',
      name: '折り紙',
      kind: 'method',
      aliases: ['Origami'],
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
    await writeFile(path.join(dir, 'concepts', 'b.md'), makeFile('name: 紙\nkind: task\naliases: [Origami]'));
    const { issues } = await readConcepts(dir);
    expect(issues).toMatchObject([{ rule: 'concept-name', place: { line: 4, column: 11 } }]);
    expect(issues[0]?.message).toContain('a.md');
  });

  it('may be missing', async () => {
    await rm(path.join(dir, 'concepts'), { recursive: true });
    expect(await readConcepts(dir)).toEqual({ concepts: [], issues: [] });
  });
});

describe('mentions', () => {
  const concept = (id: string, ...names: string[]) => ({
    id,
    name: names[0] ?? '',
    aliases: names.slice(1),
    kind: 'method' as const,
    definition: '',
  });
  const find = createMentionFinder([
    concept('clip', 'CLIP'),
    concept('gpt', 'GPT-4o'),
    concept('mini', 'GPT-4o-mini'),
    concept('dpo', 'DPO'),
    concept('token', 'トークン', '字句'),
  ]);

  it.each([
    ['CLIPは', ['clip']],
    ['CLIPPINGとECLIP', []],
    ['DAPOとDPO。', ['dpo']],
    ['GPT-4o-miniとGPT-4oで', ['mini', 'gpt']],
    ['torch.clip(x)', []],
    ['トークンとトークンナイザ', ['token']],
    ['字句の並び', ['token']],
  ])('in %j are %j', (text, ids) => {
    expect(find(text).map(({ id }) => id)).toEqual(ids);
  });

  it('stand where they say', () => {
    const text = '先にGPT-4oを使う';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['GPT-4o']);
  });
});
