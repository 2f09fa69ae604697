import { describe, expect, it } from 'vitest';
import type { ReadingRecord } from '../../../src/reading/record.ts';
import { mergeBackup, readBackup, writeBackup } from '../../../src/reading/backup.ts';
import { pageForFile } from '../../../src/reading/file-page.ts';

const ONE = '2501.00001';
const OLD = 'hep-th/9901001';
const listed = (...ids: string[]) => ({
  version: 1,
  papers: Object.fromEntries(ids.map((id) => [id, { title: id, listed: '2026-01-01' }])),
});
const fileOf = (kept: string) => `{"site":"shoroku","version":1,"kept":${kept}}`;

describe('the file of what a browser keeps', () => {
  it('reads back what was written', () => {
    const kept = {
      reading: listed(ONE, OLD),
      posted: { version: 1, papers: { [`${OLD}v2`]: { x: '2025-01-05T01:00:00.000Z' } } },
      appearance: { theme: 'dark' },
      hosts: { misskey: 'crane.example' },
      searches: ['紙'],
    };
    expect(readBackup(writeBackup(kept))).toEqual({ kept, left: [] });
  });

  it.each([
    '',
    'null',
    '{}',
    '{"version":1}',
    '{"site":"other","version":1,"kept":{}}',
    '{"site":"shoroku","version":2,"kept":{}}',
    '{"__proto__":{"site":"shoroku","version":1,"kept":{}}}',
    '{"site":"shoroku","version":1,"kept":',
  ])('is not %j', (text) => {
    expect(readBackup(text)).toBeUndefined();
  });

  it('of an older site, which kept less, is taken as it is', () => {
    expect(readBackup(fileOf(JSON.stringify({ reading: listed(ONE) })))).toEqual({
      kept: { reading: listed(ONE) },
      left: [],
    });
  });

  it.each([
    ['names that this site does not write', '{"fold":1,"__proto__":{"x":1}}', ['「fold」', '「__proto__」']],
    ['long names in full', `{"${'あ'.repeat(30)}":1}`, [`「${'あ'.repeat(20)}…」`]],
    ['a list in the place of a record', '{"reading":["x"]}', ['読書の記録']],
    [
      'a record of another version',
      JSON.stringify({ reading: { ...listed(ONE), version: 2 } }),
      ['読書の記録'],
    ],
    ['a text in the place of choices', '{"appearance":"dark"}', ['表示の設定']],
    ['choices that cannot be made', '{"appearance":{"theme":"pink","size":7}}', ['表示の設定']],
    [
      'posts to nowhere',
      '{"posted":{"version":1,"papers":{"2501.00001v1":{"fax":"2025-01-05"}}}}',
      ['投稿の記録'],
    ],
    [
      'posts of no digest',
      '{"posted":{"version":1,"papers":{"2501.00001":{"x":"2025-01-05"}}}}',
      ['投稿の記録'],
    ],
    ['servers that are none', '{"hosts":{"mastodon":"a b","x":"crane.example"}}', ['共有先のサーバー']],
    ['searches that are none', '{"searches":[1,{},""]}', ['検索の履歴']],
    ['searches without end', JSON.stringify({ searches: ['紙'.repeat(201)] }), ['検索の履歴']],
  ])('leaves out %s, by name', (_, kept, left) => {
    expect(readBackup(fileOf(kept))).toEqual({ kept: {}, left });
  });

  it('leaves out single papers, and counts them', () => {
    const papers = { ...listed(ONE).papers, '../share': { title: 'x', listed: '2026-01-01' }, [OLD]: 7 };
    expect(readBackup(fileOf(JSON.stringify({ reading: { version: 1, papers } })))).toEqual({
      kept: { reading: listed(ONE) },
      left: ['読書の記録のうち2件'],
    });
  });

  it('takes no time that is none, and no title without end', () => {
    const place = { section: 'results', at: 0.5, time: '2026-01-01T10:00' };
    const papers = {
      [ONE]: { title: '紙'.repeat(10_000), listed: '2026-01-01' },
      '2501.00002': { title: '鶴', listed: '2026-01-01', read: 'yesterday' },
      '2501.00004': { title: '鶴', listed: '9999-12-31' },
      '2501.00005': { title: '鶴', listed: '2026-02-30' },
      '2501.00006': { title: '鶴', listed: '2026-01-01T99:99:00Z' },
      '2501.00003': { title: '鶴', listed: '2026-01-01', place },
    };
    expect(readBackup(fileOf(JSON.stringify({ reading: { version: 1, papers } })))).toEqual({
      kept: {
        reading: { version: 1, papers: { [ONE]: { title: '紙'.repeat(500), listed: '2026-01-01' } } },
      },
      left: ['読書の記録のうち5件'],
    });
  });

  it('takes of a title and of names what can be seen in its place', () => {
    const titleOf = (title: string) => {
      const papers = { [ONE]: { title, listed: '2026-01-01' } };
      const { kept } = readBackup(fileOf(JSON.stringify({ reading: { version: 1, papers } }))) ?? {};
      return (kept?.reading as ReadingRecord | undefined)?.papers[ONE]?.title;
    };
    expect(titleOf(`鶴\u202Eを${'\u0301'.repeat(400)}\n  折る\0`)).toBe('鶴を 折る');
    expect(titleOf(' \u0007 ')).toBe(ONE);
    expect(titleOf('🦢'.repeat(501))).toBe('🦢'.repeat(500));
    expect(readBackup(fileOf('{"a\u202Eb":1}'))?.left).toEqual(['「ab」']);
  });

  it.each([
    ['deep', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['deep under a name', `{"reading":${'{"papers":'.repeat(200_000)}1${'}'.repeat(200_000)}}`],
    ['wide', JSON.stringify({ reading: { version: 1, papers: '紙'.repeat(5_000_000) } })],
  ])('may be %s, and nothing of it is kept', (_, kept) => {
    expect(readBackup(fileOf(kept))?.kept ?? {}).toEqual({});
  });
});

describe('the page that takes a file', () => {
  const posted = { version: 1, papers: { [`${ONE}v1`]: { x: '2025-01-05' } } };

  it.each([
    ['of everything', writeBackup({ posted }), '「x」は「保存」のページ（/reading/）で読み込むファイルです'],
    ['of posts', JSON.stringify(posted), '「x」は「共有の机」のページ（/share/）で読み込むファイルです'],
    ['of neither', JSON.stringify(listed(ONE)), undefined],
    ['of no form', '{', undefined],
  ])('is named to whoever loads one %s elsewhere', (_, text, words) => {
    expect(pageForFile(text, 'x')).toBe(words);
  });
});

describe('a file and what is kept', () => {
  const ours = {
    reading: listed(ONE),
    appearance: { theme: 'dark' },
    hosts: { mastodon: 'a.example' },
    searches: ['鶴', '紙'],
  };

  it('become one: records, searches and servers are joined, the appearance is that of the file', () => {
    const theirs = {
      reading: listed(OLD),
      appearance: { size: 'large' },
      hosts: { misskey: 'b.example' },
      searches: ['紙', '蛙'],
    };
    const merged = mergeBackup(ours, theirs);
    expect(Object.keys((merged.reading as ReturnType<typeof listed>).papers)).toEqual([ONE, OLD]);
    expect(merged.appearance).toEqual({ size: 'large' });
    expect(merged.hosts).toEqual({ mastodon: 'a.example', misskey: 'b.example' });
    expect(merged.searches).toEqual(['鶴', '紙', '蛙']);
  });

  it('leave alone what the file does not have', () => {
    expect(mergeBackup(ours, {})).toEqual(ours);
  });
});
