import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSession } from '../../../src/search/browse/session.ts';
import type { RankedEngine } from '../../../src/search/browse/rank-topics.ts';
import { NO_OPTIONS, readOptions, writeOptions } from '../../../src/search/options.ts';
import type { NameGroup } from '../../../src/search/document.ts';
import { makeDocument, openIndex, sectionsOf } from '../../fixtures/search.ts';

const PAPERS = [
  makeDocument(
    '2501.00001',
    ['折り紙を折る機械', '', '鶴を折れた', '', 'fold-paper(x)', '', '', '折り紙の機械'],
    {
      tags: ['折り紙'],
      date: '2024-12-01',
    },
  ),
  makeDocument('2501.00002', ['切り紙と折り紙', '', '', '厚い紙は折れない'], {
    title: 'Cutting 折り紙',
    hasCode: true,
  }),
  makeDocument('2501.00003', ['紙飛行機のデータセット', 'トレーニングの方法'], {
    titleJa: '折り紙でない紙',
    hasMath: true,
  }),
];

async function find(text: string, options = NO_OPTIONS, names: NameGroup[] = []) {
  const session = await startSession(await openIndex(PAPERS, names), text, options);
  const ids = (hits: readonly { versionedId: string }[]) => hits.map(({ versionedId }) => versionedId.at(-3));
  const exact = ids(await session.nextExact());
  const near = await session.nextNear();
  return { session, exact, near: ids(near), reasons: near.map(({ reason }) => reason) };
}

describe('exact search', () => {
  it.each([
    ['折り紙', ['2', '1']],
    ['紙', ['2', '3', '1']],
    ['ﾃﾞｰﾀｾｯﾄ', ['3']],
    ['ータセ', ['3']],
    ['FOLD-P', ['1']],
    ['paper(x)', ['1']],
    ['2501.00002v1', ['2']],
    ['折り紙 機械', ['1']],
    ['折り紙 -切り', ['1']],
    ['"切り紙と折り紙"', ['2']],
    ['紙切', []],
    ['限界', ['3', '2', '1']],
  ])('finds %s in %j', async (text, ids) => {
    expect((await find(text)).exact).toEqual(ids);
  });

  it('counts a Japanese title, which a person gave, as near', async () => {
    const { near, reasons } = await find('折り紙でない');
    expect(near).toEqual(['3']);
    expect(reasons).toEqual([{ kind: 'titleJa' }]);
  });

  it('finds what only an older digest of a paper holds, and leads there', async () => {
    const current = makeDocument('2501.00009', ['新しい答え']);
    const older = {
      href: '/papers/2501.00009v1/',
      versionedId: '2501.00009v1',
      sections: sectionsOf(['古い答え']),
    };
    const paper = { ...current, editions: [...current.editions, older] };
    const session = await startSession(await openIndex([paper]), '古い答え', NO_OPTIONS);
    expect((await session.nextExact()).map(({ href }) => href)).toEqual(['/papers/2501.00009v1/']);
  });

  it('narrows by facet and by section, and counts what is left', async () => {
    const sections = readOptions(new URLSearchParams('section=d'), ['a', 'b', 'c', 'd']);
    expect((await find('折', sections)).exact).toEqual(['2']);
    const code = readOptions(new URLSearchParams('has=code'), []);
    expect((await find('紙', code)).exact).toEqual(['2']);
    const noCode = readOptions(new URLSearchParams('has=no-code&has=no-math'), []);
    expect((await find('紙', noCode)).exact).not.toContain('2');
    const { session } = await find('紙');
    expect(await session.countFacets()).toMatchObject({
      tag: [{ value: '折り紙', papers: 1 }],
      month: [
        { value: '2025-01', papers: 2 },
        { value: '2024-12', papers: 1 },
      ],
      has: [
        { value: 'code', papers: 1 },
        { value: 'no-code', papers: 2 },
        { value: 'math', papers: 1 },
        { value: 'no-math', papers: 2 },
      ],
    });
  });

  it('sorts by date on demand', async () => {
    expect((await find('折り紙', { ...NO_OPTIONS, sort: 'date' })).exact).toEqual(['2', '1']);
  });

  it('goes on page by page to the last paper', async () => {
    const many = Array.from({ length: 25 }, (_, index) => makeDocument(`2502.000${10 + index}`, ['同じ紙']));
    const session = await startSession(await openIndex(many), '同じ紙', NO_OPTIONS);
    const sizes = [];
    while (session.state.isExactMore) sizes.push((await session.nextExact()).length);
    expect(sizes).toEqual([8, 8, 8, 1]);
    expect(session.state.count).toEqual({ papers: 25, isCertain: true });
  });

  it('reads the pages of candidates only', async () => {
    const files = await openIndex(PAPERS);
    await (await startSession(files, '蛙の子', NO_OPTIONS)).nextExact();
    expect(files.reads.filter((name) => name.includes('/papers/'))).toEqual([]);
  });
});

describe('near search', () => {
  it.each([
    ['トレイニング', ['3']],
    ['データ・セット', ['3']],
    ['foldpaper', ['1']],
    ['データセツト', ['3']],
  ])('takes %s for what was meant', async (text, ids) => {
    const { exact, near } = await find(text);
    expect({ exact, near }).toEqual({ exact: [], near: ids });
  });

  it('follows other names of one thing', async () => {
    const { near, reasons } = await find('origami', NO_OPTIONS, [{ spellings: ['折り紙', 'Origami'] }]);
    expect(near).toEqual(['2', '1', '3']);
    expect(reasons[0]).toEqual({ kind: 'wording', text: '折り紙' });
  });

  it('takes a short name for no part of a longer word', async () => {
    const { near } = await find('折る道具', NO_OPTIONS, [{ spellings: ['折る道具', 'fol', 'x'] }]);
    expect(near).toEqual(['1']);
  });

  it('names the tags and the concepts that a query contains', async () => {
    const names = [{ spellings: ['紙工作', 'Papercraft'], concept: { id: 'craft', name: '紙工作' } }];
    const { session } = await find('おりがみ 折り紙 papercraft', NO_OPTIONS, names);
    expect(await session.findSubjects()).toEqual({
      tags: ['折り紙'],
      concepts: [{ id: 'craft', name: '紙工作' }],
    });
  });

  it('asks the ranked engine only where a paper could be near, and shows each paper once', async () => {
    let opened = 0;
    const engine: RankedEngine = {
      reach: () => Promise.resolve(),
      search: () => Promise.resolve([2, 0].map((paper) => ({ paper, score: 1 }))),
    };
    const openEngine = () => {
      opened += 1;
      return Promise.resolve(engine);
    };
    const { session } = await find('データセットの機械');
    const topics = await session.nextTopics(openEngine);
    expect(topics.map(({ reason }) => reason)).toEqual([{ kind: 'topic' }, { kind: 'topic' }]);
    expect(new Set(topics.map(({ paper }) => paper)).size).toBe(2);
    await (await find('ありえない')).session.nextTopics(openEngine);
    expect(opened).toBe(1);
  });
});

it('writes the same bytes for the same papers, in folders named by them', async () => {
  const [first, second] = await Promise.all([openIndex(PAPERS), openIndex(PAPERS)]);
  const other = await openIndex(PAPERS.slice(1));
  const manifestOf = ({ dir }: { dir: string }) => readFile(path.join(dir, 'index.json'), 'utf8');
  expect(await manifestOf(first)).toBe(await manifestOf(second));
  expect(first.manifest.grams).not.toBe(other.manifest.grams);
  expect(first.manifest.lists).not.toBe(other.manifest.lists);
});

it('keeps options in an address and reads them back', () => {
  const keys = ['a', 'b'];
  const params = new URLSearchParams('q=x&tag=LLM&tag=AI&has=code&section=b&sort=date');
  expect(writeOptions('x', readOptions(params, keys), keys).toString()).toBe(params.toString());
});
