import { describe, expect, it } from 'vitest';
import { hostSummary, judgeHost } from '../../../src/release/host-limits.ts';
import type { MeasuredFile } from '../../../src/release/measure-files.ts';

const FIXED: MeasuredFile[] = [
  { name: 'index.html', size: 40_000 },
  { name: '_astro/a.js', size: 960_000 },
];
/** So many papers of so many files and bytes each. */
const papers = (count: number, files = 2, size = 50_000) =>
  Array.from({ length: count * files }, (_, index) => ({ name: `papers/${index}/index.html`, size }));
/** 25 a day, the newest first. */
const dates = (count: number, perDay = 25) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2025, 5, 30) - Math.floor(index / perDay) * 86_400_000).toISOString().slice(0, 10),
  );

describe('the room of a host', () => {
  it('is told with the day on which it will be full, of what grows alone', () => {
    const { fills, pace, issues } = judgeHost('cloudflare-pages', [...FIXED, ...papers(250)], dates(250));
    expect(pace).toBe(25);
    // 19,498 files are left, at 50 a day.
    expect(fills[0]).toMatchObject({ is: 502, limit: 20_000, fullOn: '2026-07-24' });
    expect(fills[1]).toMatchObject({ is: 960_000, fullOn: undefined });
    expect(issues).toEqual([]);
  });

  it('is told the same by ten days of a site and by a hundred', () => {
    const fullOn = (count: number) =>
      Date.parse(
        judgeHost('github-pages', [...FIXED, ...papers(count)], dates(count)).fills[0]?.fullOn ?? '',
      );
    expect((fullOn(250) - fullOn(2500)) / 86_400_000).toBeCloseTo(90, -0.5);
  });

  it('takes the pages of concepts and questions for longer with each paper, not for more', () => {
    const lists = [
      { name: 'concepts/fold/index.html', size: 100_000 },
      { name: 'concepts/fold/2/index.html', size: 100_000 },
    ];
    const of = (files: MeasuredFile[]) => judgeHost('cloudflare-pages', files, dates(25)).fills[0]?.fullOn;
    // It is one file more, and so a day less.
    const day = (full: string | undefined) => Date.parse(full ?? '') / 86_400_000;
    expect(day(of(papers(25))) - day(of([...papers(25), ...lists.slice(0, 1)]))).toBe(1);
    expect(day(of(papers(25))) - day(of([...papers(25), ...lists]))).toBeGreaterThan(5);
    const bytes = (files: MeasuredFile[]) => judgeHost('github-pages', files, dates(25)).fills[0]?.fullOn;
    expect(day(bytes(papers(25))) - day(bytes([...papers(25), ...lists.slice(0, 1)]))).toBeGreaterThan(5);
  });

  it('counts days without papers, and only the newest thirty that have some', () => {
    const weekly = [...Array(10).keys()].flatMap((week) =>
      new Array<string>(14).fill(new Date(Date.UTC(2025, 5, 30 - 7 * week)).toISOString().slice(0, 10)),
    );
    expect(judgeHost('netlify', FIXED, weekly).pace).toBeCloseTo(140 / 64);
    const later = dates(750);
    expect(judgeHost('netlify', FIXED, [...later, ...new Array<string>(900).fill('2020-01-01')]).pace).toBe(
      25,
    );
  });

  it.each([
    [15_000, []],
    [16_500, ['warning host-nearly-full']],
    [20_500, ['error host-full']],
  ])('with %i of 20,000 files is judged %j', (count, expected) => {
    const { issues } = judgeHost('cloudflare-pages', papers(count, 1, 1), dates(count));
    expect(issues.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(expected);
  });

  it('looks at the largest file, and at the fullest folder', () => {
    const large = [{ name: 'all.bib', size: 27_000_000 }];
    expect(judgeHost('cloudflare-pages', large, []).issues[0]?.message).toContain('27.0 MB');
    const many = Array.from({ length: 55_000 }, (_, index) => ({ name: `og/${index}.png`, size: 1 }));
    expect(judgeHost('netlify', many, []).issues[0]?.message).toContain('55,000個');
  });

  it('is said in words', () => {
    expect(hostSummary(judgeHost('github-pages', [...FIXED, ...papers(250)], dates(250)))).toBe(
      'GitHub Pagesの無料の枠で\n  全体: 26.0 MB（上限1000.0 MBの2.6％、一日25.0本なら2026-07-24ごろ一杯）',
    );
    expect(hostSummary(judgeHost('github-pages', FIXED, []))).toBe(
      'GitHub Pagesの無料の枠で\n  全体: 1.0 MB（上限1000.0 MBの0.1％）',
    );
  });
});
