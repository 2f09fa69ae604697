import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, lastChange, relationsOf } from '../../../../src/share/feeds/archive.ts';
import { FEED_KINDS } from '../../../../src/share/feeds/feed.ts';
import { makeFeed } from '../../../fixtures/feed.ts';

const { newest, archive: size } = FEED_KINDS.topic;

describe('a feed over documents', () => {
  it('has every entry in exactly one of them, newest first', () => {
    fc.assert(
      fc.property(fc.nat(5 * size), (count) => {
        const feed = makeFeed(count);
        expect(documentsOf(feed).flatMap(({ entries }) => entries)).toEqual(feed.entries);
      }),
    );
  });

  it('stays small, and always holds the newest entries', () => {
    for (let count = 0; count <= 3 * size; count += 7) {
      const [current, ...archives] = documentsOf(makeFeed(count)).map(({ entries }) => entries.length);
      expect(current).toBeLessThan(newest + size);
      expect(current).toBeGreaterThanOrEqual(Math.min(count, newest));
      expect(archives.every((length) => length === size)).toBe(true);
    }
  });

  it('never changes an archive when newer entries come', () => {
    const archivesOf = (count: number) =>
      new Map(
        documentsOf(makeFeed(count)).flatMap(({ number, entries }) => (number ? [[number, entries]] : [])),
      );
    for (let count = 0; count < 3 * size; count += 31) {
      const later = archivesOf(count + 7);
      for (const [number, entries] of archivesOf(count)) {
        expect(later.get(number)?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      }
    }
  });

  it('leads from each document to the older one, and from an archive to the newer one and the current', () => {
    const [current, second, first] = documentsOf(makeFeed(newest + 2 * size)).map((document) =>
      relationsOf(document, 'xml'),
    );
    const at = (path: string) => `https://site.example/tags/paper/${path}`;
    expect(current).toEqual({
      self: at('feed.xml'),
      current: at('feed.xml'),
      older: at('feed/2.xml'),
      newer: undefined,
    });
    expect(second).toEqual({
      self: at('feed/2.xml'),
      current: at('feed.xml'),
      older: at('feed/1.xml'),
      newer: undefined,
    });
    expect(first).toMatchObject({ self: at('feed/1.xml'), older: undefined, newer: at('feed/2.xml') });
  });

  it('is as new as its newest change, in Japan', () => {
    const [current] = documentsOf(makeFeed(3));
    expect(current && lastChange(current)).toBe('2025-01-03T00:00:00+09:00');
  });
});
