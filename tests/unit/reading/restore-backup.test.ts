import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStored } from '../../../src/components/browser/browser-store.ts';
import { forgetOwn, readOwn } from '../../../src/components/reading/own-store.ts';
import { restoreBackup } from '../../../src/components/reading/restore-backup.ts';
import { writeBackup } from '../../../src/reading/backup.ts';
import type { Kept } from '../../../src/reading/kept.ts';
import { SmallStorage } from '../../fixtures/storage.ts';

const listed = (count: number, from = 0) => ({
  version: 1,
  papers: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `2501.${String(from + index).padStart(5, '0')}`,
      { title: '紙を折る', listed: '2026-01-01' },
    ]),
  ),
});
const OURS = {
  'shoroku:reading': JSON.stringify(listed(2)),
  'shoroku:searches': '["鶴"]',
  'shoroku:hosts': '{"mastodon":"crane.example"}',
  'other:reading': 'x',
  'shoroku:fold': 'not of this site',
};
const question = vi.fn<(words: string) => boolean>();

let storage: SmallStorage;
const take = (room: number) => {
  storage = new SmallStorage(room, OURS);
  vi.stubGlobal('localStorage', storage);
};
const restore = (kept: Kept) => restoreBackup(writeBackup(kept), 'fold.json');

beforeEach(() => {
  take(100_000);
  question.mockReset().mockReturnValue(true);
  vi.stubGlobal('confirm', question);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file that is read in', () => {
  it('is joined with what is kept', () => {
    expect(restore({ reading: listed(2, 7), appearance: { theme: 'dark' } })).toBe('読み込みました');
    expect(Object.keys((readStored('reading') as ReturnType<typeof listed>).papers)).toHaveLength(4);
    expect(readStored('appearance')).toEqual({ theme: 'dark' });
    expect(readStored('searches')).toEqual(['鶴']);
    expect(question).not.toHaveBeenCalled();
  });

  // Whatever comes first in the file: a record that grows, or a choice that is new.
  it.each([2, 6, 40, 90])('changes nothing where not all of it fits (%i letters are left)', (left) => {
    const used = Object.entries(OURS).flat().join('').length;
    take(used + left);
    const words = restore({
      appearance: { theme: 'dark' },
      searches: ['蛙'],
      reading: listed(50, 7),
      posted: { version: 1, papers: { '2501.00001v1': { x: '2025-01-05' } } },
    });
    expect(words).toBe(
      '「読書の記録」の入る空きがこのブラウザーになく、読み込めませんでした。記録はすべて前のままです',
    );
    expect(storage.all()).toEqual(OURS);
  });

  it('takes back what was written before the one that did not fit', () => {
    const used = Object.entries(OURS).flat().join('').length;
    const posted = { version: 1, papers: { '2501.00001v1': { x: '2025-01-05' } } };
    take(used + JSON.stringify(listed(6)).length + 30);
    expect(restore({ posted, reading: listed(6, 7), appearance: { theme: 'dark' } })).toContain(
      '「投稿の記録」の入る空きが',
    );
    expect(storage.all()).toEqual(OURS);
  });

  it('is said not to be kept by a browser that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(restore({ reading: listed(1) })).toBe('このブラウザーは記録を残せませんでした');
  });

  it('that is none of ours, or holds nothing of ours, is said so by name', () => {
    expect(restoreBackup('{}', 'x.json')).toBe('「x.json」は抄録の記録ではありません');
    expect(restoreBackup('{"site":"shoroku","version":1,"kept":{"fold":1}}', 'x.json')).toBe(
      '「x.json」に読み込めるものはありませんでした。読めずに除いたもの: 「fold」',
    );
    expect(storage.all()).toEqual(OURS);
  });

  it('says what of it was left out, not at any length', () => {
    const kept = { searches: ['蛙'], a: 1, b: 1, c: 1, d: 1 };
    expect(restoreBackup(JSON.stringify({ site: 'shoroku', version: 1, kept }), 'x')).toBe(
      '読み込みました。読めずに除いたもの: 「a」、「b」、「c」、ほか1件',
    );
    expect(Object.keys(storage.all())).toEqual(Object.keys(OURS));
  });

  it('says how much of it had no place beside the reader’s own', () => {
    take(10_000_000);
    expect(restore({ reading: listed(1999, 7) })).toBe(
      '読み込みました。多すぎるので、ファイルの読書の記録のうち古い1本は除きました',
    );
  });

  it('says how many of its searches had no place beside the reader’s own', () => {
    const searches = Array.from({ length: 8 }, (_, index) => `蛙${index}`);
    expect(restore({ searches })).toBe(
      '読み込みました。多すぎるので、ファイルの検索の履歴のうち古い1件は除きました',
    );
    expect(readStored('searches')).toEqual(['鶴', ...searches.slice(0, 7)]);
  });

  it('that belongs to another page is sent there', () => {
    const posted = { version: 1, papers: { '2501.00001v1': { x: '2025-01-05' } } };
    expect(restoreBackup(JSON.stringify(posted), 'x.json')).toBe(
      '「x.json」は「共有の机」のページ（/share/）で読み込むファイルです',
    );
    expect(storage.all()).toEqual(OURS);
  });

  it('leaves a value that cannot be read alone, where the file has none of that name', () => {
    storage.setItem('shoroku:posted', '{"version":9}');
    restore({ searches: ['蛙'] });
    expect(storage.getItem('shoroku:posted')).toBe('{"version":9}');
  });
});

describe('servers of a file', () => {
  const hosts = { mastodon: 'other.example', misskey: 'frog.example' };

  it('are shown with those of now before they are used', () => {
    expect(restore({ hosts })).toBe('読み込みました');
    expect(question.mock.calls[0]?.[0]).toContain(
      'Mastodon: other.example（いまはcrane.example）\nMisskey: frog.example\n',
    );
    expect(readStored('hosts')).toEqual(hosts);
  });

  it('are not used by a reader who refuses them; the rest of the file is', () => {
    question.mockReturnValue(false);
    expect(restore({ hosts, searches: ['蛙'] })).toBe('読み込みました。共有先のサーバーは前のままです');
    expect(readStored('hosts')).toEqual({ mastodon: 'crane.example' });
    expect(readStored('searches')).toEqual(['鶴', '蛙']);
    expect(restore({ hosts })).toBe('読み込みませんでした。共有先のサーバーは前のままです');
  });

  it('that are used already are no question', () => {
    restore({ hosts: { mastodon: 'crane.example' } });
    expect(question).not.toHaveBeenCalled();
  });
});

describe('everything kept', () => {
  it('is forgotten without what others keep beside it', () => {
    expect(forgetOwn()).toBe(true);
    expect(Object.keys(storage.all())).toEqual(['other:reading', 'shoroku:fold']);
  });

  it('is named where it is damaged', () => {
    storage.setItem('shoroku:reading', '{"version":1,"pap');
    expect(readOwn()).toEqual({
      kept: { searches: ['鶴'], hosts: { mastodon: 'crane.example' } },
      left: ['読書の記録'],
    });
  });

  it('is not said to be forgotten by a browser that refuses', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(forgetOwn()).toBe(false);
    expect(readOwn()).toEqual({ kept: {}, left: [] });
  });
});
