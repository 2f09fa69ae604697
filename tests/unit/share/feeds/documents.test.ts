import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, lastChange, relationsOf } from '../../../../src/share/feeds/documents.ts';
import { NEWEST } from '../../../../src/share/feeds/feed.ts';
import { makeEntry, makeFeed } from '../../../fixtures/feed.ts';

const archivesOf = (count: number) => documentsOf(makeFeed(count)).slice(1);

describe('a feed over documents', () => {
  it('holds the newest entries in the current one, and every entry in one archive', () => {
    fc.assert(
      fc.property(fc.nat(8 * NEWEST), (count) => {
        const feed = makeFeed(count);
        const [current, ...archives] = documentsOf(feed);
        expect(current?.entries).toEqual(feed.entries.slice(0, NEWEST));
        expect(archives.flatMap(({ entries }) => entries)).toEqual(count > NEWEST ? feed.entries : []);
      }),
    );
  });

  it('never changes the archive of a month that is over when newer entries come', () => {
    for (let count = NEWEST + 1; count < 5 * NEWEST; count += 7) {
      const [, ...over] = archivesOf(count);
      for (const { month, entries } of over) {
        const later = archivesOf(count + 25).find((archive) => archive.month === month);
        expect(later?.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      }
    }
  });

  it('keeps an entry that comes to the front again in the month of its first day', () => {
    const entries = [makeEntry(1, { updated: '2025-12-01' }), ...makeFeed(NEWEST + 5).entries.slice(0, -1)];
    const documents = documentsOf(makeFeed(entries));
    expect(documents[0]?.entries[0]?.id).toBe(entries[0]?.id);
    expect(documents.at(-1)?.month).toBe('2025-01');
    expect(documents.at(-1)?.entries.map(({ id }) => id)).toContain(entries[0]?.id);
  });

  it('goes back no further than the newest where it is about a topic', () => {
    const documents = documentsOf(makeFeed(3 * NEWEST, { kind: 'topic' }));
    expect(documents.map(({ entries }) => entries.length)).toEqual([NEWEST]);
  });

  it('leads from each document to the older one, and from an archive to the newer one and the current', () => {
    const [current, second, first] = documentsOf(
      makeFeed(
        [...makeFeed(NEWEST + 1).entries]
          .filter(({ published }) => published < '2025-03')
          .flatMap((entry) => [entry, { ...entry, id: `${entry.id}b` }]),
      ),
    ).map((document) => relationsOf(document, 'xml'));
    const at = (path: string) => `https://site.example/tags/paper/${path}`;
    expect(current).toEqual({
      self: at('feed.xml'),
      current: at('feed.xml'),
      older: at('feed/2025-02.xml'),
      newer: undefined,
    });
    expect(second).toEqual({
      self: at('feed/2025-02.xml'),
      current: at('feed.xml'),
      older: at('feed/2025-01.xml'),
      newer: undefined,
    });
    expect(first).toMatchObject({
      self: at('feed/2025-01.xml'),
      older: undefined,
      newer: at('feed/2025-02.xml'),
    });
  });

  it('is as new as its newest change, in Japan', () => {
    const [current] = documentsOf(makeFeed(3));
    expect(current && lastChange(current)).toBe('2025-01-03T00:00:00+09:00');
  });
});
