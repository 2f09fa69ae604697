import { describe, expect, it } from 'vitest';
import type { SiteFigures } from '../../../scripts/bench/archive.ts';
import { comparisonsOf } from '../../../scripts/bench/comparisons.ts';
import { growthOf } from '../../../scripts/bench/growth.ts';
import { judgeFigures } from '../../../scripts/bench/judge.ts';
import { tablesOf } from '../../../scripts/bench/tables.ts';
import { figuresOf } from './figures.ts';

describe('growth', () => {
  it('is 1 where cost keeps step with papers, from 270 on, by site and by stage', () => {
    const stages = (cpu: number) => ({ pages: { wall: 1, cpu }, cards: { wall: 1, cpu: 0.01 } });
    const figures = [
      figuresOf('full', 25, { cpu: 100 }),
      figuresOf('full', 270, { cpu: 10, stages: stages(3) }),
      figuresOf('full', 27_000, { cpu: 1000, stages: stages(30_000) }),
    ];
    const [growth] = growthOf(figures);
    expect(growth).toMatchObject({ site: 'full', from: 270, to: 27_000 });
    expect(growth?.whole).toBeCloseTo(1);
    expect(growth?.stages.pages).toBeCloseTo(2);
    expect(growth?.stages).not.toHaveProperty('cards');
  });

  it('begins with the fewest papers where 270 are the most', () => {
    expect(growthOf([figuresOf('full', 270, {}), figuresOf('full', 25, {})])).toMatchObject([
      { from: 25, to: 270, whole: 0 },
    ]);
  });

  it('needs two sizes that were built', () => {
    expect(growthOf([figuresOf('full', 270, {})])).toEqual([]);
    expect(growthOf([figuresOf('full', 270, {}), figuresOf('full', 2700, { failure: '紙切れ' })])).toEqual(
      [],
    );
  });
});

describe('comparisons', () => {
  const find = (figures: SiteFigures[], what: string, site = 'lean') =>
    comparisonsOf(figures, growthOf(figures)).find((one) => one.what === what && one.site === site);

  it('set ours beside a plain site of the same size and kind', () => {
    const figures = [
      figuresOf('astro', 270, { cpu: 1 }),
      figuresOf('lean', 2700, { cpu: 30 }),
      figuresOf('astro', 2700, { cpu: 100 }),
      figuresOf('eleventy', 2700, { cpu: 20 }),
    ];
    expect(find(figures, 'cold÷astro')).toMatchObject({ value: 0.3, wanted: '≤ 0.5', isMet: true });
    expect(find(figures, 'cold÷eleventy')).toMatchObject({ value: 1.5 });
    expect(find(figures, 'cold÷eleventy')).not.toHaveProperty('wanted');
    expect(find(figures, 'cold÷astro', 'astro')).toBeUndefined();
  });

  it('say what is missed', () => {
    const stages = (pages: number, cards: number) => ({
      pages: { wall: 1, cpu: pages },
      cards: { wall: 1, cpu: cards },
    });
    const figures = [
      figuresOf('full', 270, { cpu: 1, stages: stages(1, 1) }),
      figuresOf('full', 10_000, { cpu: 100, stages: stages(30, 60) }),
    ];
    expect(find(figures, 'growth', 'full')).toMatchObject({ papers: 10_000, wanted: '≤ 0.9', isMet: false });
    expect(find(figures, 'growth of a stage', 'full')).toMatchObject({ stage: 'cards' });
    expect(find(figures, 'memory', 'full')).toMatchObject({ value: 500, wanted: '≤ 2000', isMet: true });
  });

  it('hold a year of papers against what hosts take', () => {
    const weighed = { all: { files: 17_000, bytes: 900e6 }, largest: 3e6, kinds: {} };
    const figures: SiteFigures[] = [{ ...figuresOf('full', 9125, {}), mode: 'real', weighed }];
    expect(find(figures, 'files', 'full')).toMatchObject({ wanted: '≤ 18000', isMet: true });
    expect(find(figures, 'MB', 'full')).toMatchObject({ value: 900, wanted: '≤ 850', isMet: false });
    expect(find(figures, 'MB of the largest file', 'full')).toMatchObject({ value: 3, isMet: true });
  });

  it('take the seconds of a build with nothing to do, and of one day more, as they are', () => {
    const figures = [
      { ...figuresOf('full', 10_000, {}), warm: { wall: 1, cpu: 2, memory: { all: 1, one: 1 } } },
    ];
    expect(find(figures, 'warm', 'full')).toMatchObject({ value: 2, wanted: '≤ 3', isMet: true });
    expect(find(figures, 'day', 'full')).toBeUndefined();
  });

  it('leave out what failed', () => {
    const figures = [figuresOf('lean', 2700, {}), figuresOf('astro', 2700, { failure: '紙切れ' })];
    expect(find(figures, 'cold÷astro')).toBeUndefined();
  });
});

describe('figures', () => {
  const rendered = { pages: 270, formulas: 1000, blocks: 400, colours: 9000, failed: 0 };
  const full = { ...figuresOf('full', 270, {}), rendered };

  it('are believed where every site shows the same', () => {
    expect(judgeFigures([full, { ...figuresOf('astro', 270, {}), rendered }])).toEqual([]);
  });

  it.each([
    [{ formulas: 900 }, '数式が900個'],
    [{ blocks: 300 }, 'コードが300個'],
    [{ colours: 0 }, '色が付いていません'],
    [{ failed: 2 }, '組めなかった数式が2個'],
    [{ pages: 1 }, 'ページが1枚'],
  ])('are not where a site shows %j', (other, reason) => {
    const figures = [full, { ...figuresOf('astro', 270, {}), rendered: { ...rendered, ...other } }];
    expect(judgeFigures(figures)).toEqual([expect.stringContaining(reason)]);
  });

  it('are not where a build failed', () => {
    expect(judgeFigures([figuresOf('astro', 270, { failure: '紙切れ' })])).toEqual([
      expect.stringContaining('紙切れ'),
    ]);
  });

  it('become tables, empty ones left out', () => {
    const figures = [full, figuresOf('astro', 270, { failure: '折れません\n紙切れ' })];
    const tables = tablesOf({
      machine: { node: 'v24', cores: 2 },
      figures,
      growth: [],
      comparisons: comparisonsOf(figures, []),
    });
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(tables[0]?.rows[1]).toMatchObject({ サイト: 'astro', CPU: '10.0', 失敗: '紙切れ' });
  });
});
