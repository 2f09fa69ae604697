import { describe, expect, it } from 'vitest';
import { mergeRecords, papersWith } from '../../../src/reading/record-lists.ts';
import { changePaper, readRecord } from '../../../src/reading/record.ts';

const NONE = readRecord(undefined);
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const place = { section: 'results', at: 0.5, time: day(3) } as const;

describe('a record', () => {
  it('keeps what is of its form and drops the rest', () => {
    const stored = {
      version: 1,
      papers: {
        '2501.00001': { title: '紙を折る', read: day(1), listed: 7, place: { ...place, at: 3 } },
        '2501.00002': { title: '何も知らない' },
        '2501.00003': { read: day(1) },
        '2501.00004': 'x',
        '2501.00005': {
          title: 'Fold',
          lang: 'en',
          place: { ...place, section: 'elsewhere' },
          listed: day(2),
        },
      },
    };
    expect(readRecord(stored).papers).toEqual({
      '2501.00001': { title: '紙を折る', read: day(1), place: { ...place, at: 1 } },
      '2501.00005': { title: 'Fold', lang: 'en', listed: day(2) },
    });
  });

  it.each([undefined, null, 3, 'x', { version: 2, papers: {} }, { version: 1, papers: [] }])(
    'of %j is empty',
    (stored) => {
      expect(readRecord(stored).papers).toEqual({});
    },
  );

  it('forgets a paper of which nothing is known any more', () => {
    const listed = changePaper(NONE, '1', { title: '紙', listed: day(1) });
    expect(listed.papers['1']).toEqual({ title: '紙', listed: day(1) });
    expect(changePaper(listed, '1', { listed: undefined }).papers).toEqual({});
  });

  it('stays bounded: what was touched longest ago goes, and the reading list last', () => {
    const papers = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`p${index}`, { title: 't', read: day(index + 2) }]),
    );
    papers.old = { title: 't', read: day(1) };
    const full = readRecord({ version: 1, papers: { ...papers, list: { title: 't', listed: day(0) } } });
    const ids = Object.keys(changePaper(full, 'new', { title: 't', read: day(9999) }).papers);
    expect(ids).toHaveLength(2000);
    expect(ids).toEqual(expect.arrayContaining(['new', 'list', 'p1999']));
    for (const gone of ['old', 'p0']) expect(ids).not.toContain(gone);
  });

  it('keeps what was changed last, also where everything else is on the list', () => {
    const papers = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`p${index}`, { title: 't', listed: day(index + 2) }]),
    );
    const full = readRecord({ version: 1, papers });
    const ids = Object.keys(changePaper(full, 'new', { title: 't', read: day(1) }).papers);
    expect(ids).toHaveLength(2000);
    expect(ids).toContain('new');
    expect(ids).not.toContain('p0');
  });

  it('stays bounded where two become one, and loses nothing to the other', () => {
    const many = (from: number) =>
      readRecord({
        version: 1,
        papers: Object.fromEntries(
          Array.from({ length: 1500 }, (_, index) => [
            `p${from + index}`,
            { title: 't', read: day(from + index) },
          ]),
        ),
      });
    const ids = Object.keys(mergeRecords(many(1), many(1501)).papers);
    expect(ids).toHaveLength(2000);
    for (const kept of ['p1', 'p1500', 'p3000', 'p2501']) expect(ids).toContain(kept);
    expect(ids).not.toContain('p2500');
  });

  it('lists papers by a fact, the latest first', () => {
    const one = changePaper(NONE, '1', { title: 'a', listed: day(1) });
    const two = changePaper(one, '2', { title: 'b', listed: day(2), place });
    expect(papersWith(two, 'listed')).toEqual(['2', '1']);
    expect(papersWith(two, 'place')).toEqual(['2']);
    expect(papersWith(two, 'read')).toEqual([]);
  });
});

describe('two records', () => {
  it('become one that knows the later of everything', () => {
    const ours = changePaper(NONE, '1', { title: '紙', listed: day(5), place });
    const theirs = changePaper(NONE, '1', {
      title: '紙',
      listed: day(1),
      read: day(2),
      place: { ...place, time: day(4), at: 1 },
    });
    const both = mergeRecords(ours, changePaper(theirs, '2', { title: '鶴', read: day(1) }));
    expect(both.papers['1']).toEqual({
      title: '紙',
      listed: day(5),
      read: day(2),
      place: { ...place, time: day(4), at: 1 },
    });
    expect(both.papers['2']).toEqual({ title: '鶴', read: day(1) });
    expect(mergeRecords(both, ours)).toEqual(both);
  });
});
