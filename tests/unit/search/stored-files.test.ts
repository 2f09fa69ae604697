import { describe, expect, it } from 'vitest';
import type { IndexFiles } from '../../../src/search/browse/files.ts';
import { startSession } from '../../../src/search/browse/session.ts';
import { storedFilesOf } from '../../../src/search/browse/stored-files.ts';
import { readOptions } from '../../../src/search/options.ts';
import { makeDocument, openIndex, sectionsOf } from '../../fixtures/search.ts';

const CRANE = makeDocument(
  '2501.00001',
  ['折り紙を折る機械', '', '鶴を折れた。鶴鶴鶴', '', 'fold-paper(x)', 'aaaaaa', '', '折り紙の機械'],
  { tags: ['折り紙'], date: '2024-12-01' },
);
const PAPERS = [
  {
    ...CRANE,
    editions: [
      ...CRANE.editions,
      { href: '/papers/2501.00001v0/', versionedId: '2501.00001v0', sections: sectionsOf(['古い鶴']) },
    ],
  },
  makeDocument('2501.00002', ['切り紙と折り紙', '', '', '厚い紙は折れない'], {
    title: 'Cutting 折り紙 Paper',
    hasCode: true,
  }),
  makeDocument('2501.00003', ['紙飛行機のデータセット', 'トレーニングの方法'], {
    titleJa: '折り紙でない紙',
    hasMath: true,
    kinds: ['dataset'],
  }),
];
const QUERIES = [
  '折り紙',
  '紙',
  '鶴鶴',
  'ﾃﾞｰﾀｾｯﾄ',
  'FOLD-P',
  'paper(x)',
  'aaa',
  '2501.00002v1',
  '折り紙 機械',
  '折り紙 -切り',
  '"切り紙と折り紙"',
  '限界',
  '古い鶴',
  '折り紙でない',
  'ありえない',
  '',
];

async function ask(files: IndexFiles, text: string, params = '') {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const session = await startSession(files, text, readOptions(new URLSearchParams(params), keys));
  const exact = await session.nextExact();
  const near = await session.nextNear();
  return { exact, near, facets: await session.countFacets(), count: session.state.count };
}

describe('the texts of stored papers', () => {
  it.each(QUERIES)('answer %j as an index of the same papers does', async (text) => {
    const index = await openIndex(PAPERS);
    // The terms of an index offer other spellings; of stored papers there are none.
    const unspelt = { ...index, terms: () => Promise.resolve([]) };
    const stored = storedFilesOf(PAPERS.toReversed());
    for (const params of ['', 'sort=date', 'has=code', 'section=d', 'kind=dataset'])
      expect(await ask(stored, text, params), params).toEqual(await ask(unspelt, text, params));
  });

  it('say how many papers were looked through, and ask no other engine', async () => {
    const session = await startSession(
      storedFilesOf(PAPERS),
      '折り紙',
      readOptions(new URLSearchParams(), []),
    );
    expect(session.state).toMatchObject({ storedPapers: 3, areTopicsDone: true });
  });
});
