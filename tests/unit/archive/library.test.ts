import { describe, expect, it } from 'vitest';
import { dayHref, paperHref, tagHref } from '../../../src/site/addresses.ts';
import { SECTION_KEYS } from '../../../src/digest/sections.ts';
import { hashtagsOf, tokenizeBlurb } from '../../../src/digest/tweet.ts';
import { arrangeLibrary } from '../../../src/archive/library.ts';
import { shapePages, shapeWithdrawals } from '../../../src/views/shape-pages.ts';
import type { Paper } from '../../../src/archive/paper.ts';
import { movedPages } from '../../../src/views/withdrawal.ts';
import { arxivId } from '../../fixtures/digest.ts';

const section = { heading: '問い', key: 'k', letters: 10, hasMath: false, hasCode: false };

/** `2501.00001v2` of a day with a blurb. */
function paper(
  name: string,
  date: string,
  blurb = '紙を折る。 #折り紙',
  changes: Partial<Paper> = {},
): Paper {
  const [id = '', version] = name.split('v');
  return {
    id: arxivId(id),
    version: Number(version),
    date,
    corrections: [],
    title: 'Folding Paper',
    key: name,
    markdownKey: 'k',
    minutes: 6,
    facts: [],
    citations: [],
    hasOpenCode: false,
    blurb,
    tokens: tokenizeBlurb(blurb),
    sections: Object.fromEntries(SECTION_KEYS.map((key) => [key, section])) as Paper['sections'],
    ...changes,
  };
}
const WITHDRAWN = { withdrawn: '折れていない。' };

describe('what stands above one version', () => {
  it('serves the others: its title with its maker, and why it was picked', () => {
    const words = { titleJa: '折る機械', titleJaBy: 'machine', pick: '速い' } as const;
    const { editions } = arrangeLibrary([
      paper('2501.00001v2', '2025-01-02', undefined, words),
      paper('2501.00001v3', '2025-01-06'),
      paper('2501.00002v1', '2025-01-02', undefined, { ...words, ...WITHDRAWN }),
      paper('2501.00002v2', '2025-01-06', undefined, { title: 'Another Paper' }),
    ]);
    expect(editions.map(({ current }) => current)).toMatchObject([
      { id: '2501.00002', version: 2, pick: undefined },
      { id: '2501.00001', version: 3, ...words },
    ]);
    expect(editions[0]?.current.titleJa).toBeUndefined();
  });
});

describe('the page of an older version', () => {
  it.each([
    ['of an earlier day', '2025-01-02', '2025-01-06'],
    ['of a later day', '2025-01-06', '2025-01-02'],
    ['of another month', '2024-12-31', '2025-01-01'],
    ['of the same day', '2025-01-02', '2025-01-02'],
  ])('%s leads only to tags and days that a list shows', (_, first, second) => {
    const library = arrangeLibrary([
      paper('2501.00001v1', first, '紙を #山折り にする。 #孤独 #LLM'),
      paper('2501.00001v2', second, '紙を折る。 #LLM'),
      paper('2501.00001v3', second, '紙を折る。 #LLM #鶴'),
      paper('2501.00002v1', '2025-03-01', '紙を切る。 #鋏'),
    ]);
    const there = new Set([
      ...library.editions.flatMap(({ current, older }) => [
        dayHref(current.date),
        ...hashtagsOf(current.tokens).map((tag) => tagHref(library.tags.nameOf(tag), false)),
        paperHref(current.id),
        ...older.map(({ id, version }) => paperHref(id, version)),
      ]),
    ]);
    const pages = shapePages(library).map(({ page }) => page);
    const links = pages.flatMap((page) => [
      ...[...page.tags, ...page.blurb, ...page.editions].map(({ href }) => href),
      ...[page.dayHref, page.newer?.href, page.older?.href],
    ]);
    const leading = links.filter((href) => href !== undefined);
    expect(leading.filter((href) => !there.has(href))).toEqual([]);
    const oldest = pages.find(({ version, id }) => version === 1 && id === '2501.00001');
    expect(oldest?.tags.map(({ name, href }) => [name, href])).toEqual([
      ['山折り', undefined],
      ['孤独', undefined],
      ['LLM', '/search/?tag=LLM'],
    ]);
    expect(oldest?.dayHref).toBe(first === second ? dayHref(first) : undefined);
  });
});

describe('a withdrawn digest', () => {
  const standing = paper('2501.00002v1', '2025-01-03', '紙を切る。 #鋏');

  it('is in no list, and names no tag', () => {
    const library = arrangeLibrary([standing, paper('2501.00001v1', '2025-01-02', '紙。 #孤独', WITHDRAWN)]);
    expect(library.editions.map(({ current }) => current.id)).toEqual(['2501.00002']);
    expect(shapePages(library).map(({ page }) => page.href)).toEqual(['/papers/2501.00002/']);
  });

  it('still keeps the name of a tag, whose address stays', () => {
    const { tags } = arrangeLibrary([
      paper('2501.00001v1', '2025-01-02', '紙。 #Crane', WITHDRAWN),
      paper('2501.00003v1', '2025-01-03', '紙。 #CRANE'),
    ]);
    expect(tags.nameOf('CRANE')).toBe('Crane');
  });

  it('of the newest version gives way to the one before, whose own address leads on', () => {
    const library = arrangeLibrary([
      paper('2501.00001v1', '2025-01-02'),
      paper('2501.00001v2', '2025-01-03', '紙。', WITHDRAWN),
    ]);
    const [page] = shapePages(library).map((shaped) => shaped.page);
    expect(page).toMatchObject({ href: '/papers/2501.00001/', version: 1, isCurrent: true });
    expect(page?.editions).toMatchObject([
      { version: 2, href: '/papers/2501.00001v2/', isWithdrawn: true },
      { version: 1, href: '/papers/2501.00001/', isWithdrawn: false },
    ]);
    const withdrawals = shapeWithdrawals(library);
    expect(withdrawals).toMatchObject([
      {
        href: '/papers/2501.00001v2/',
        why: '折れていない。',
        arxiv: { abs: 'https://arxiv.org/abs/2501.00001v2' },
        standing: { href: '/papers/2501.00001/', version: 1 },
      },
    ]);
    expect(movedPages(withdrawals)).toEqual([{ from: '/papers/2501.00001v1/', to: '/papers/2501.00001/' }]);
  });

  it('of an older version moves nothing', () => {
    const library = arrangeLibrary([
      paper('2501.00001v1', '2025-01-02', '紙。', WITHDRAWN),
      paper('2501.00001v2', '2025-01-03'),
    ]);
    const withdrawals = shapeWithdrawals(library);
    expect(withdrawals).toMatchObject([{ href: '/papers/2501.00001v1/', standing: { version: 2 } }]);
    expect(movedPages(withdrawals)).toEqual([]);
  });

  it('of the newest version has the address of its paper where no other stands', () => {
    const library = arrangeLibrary([
      paper('2501.00001v1', '2025-01-04', '紙。', WITHDRAWN),
      paper('2501.00001v2', '2025-01-02', '紙。', WITHDRAWN),
      standing,
    ]);
    const withdrawals = shapeWithdrawals(library);
    expect(withdrawals.map(({ href, standing: other }) => [href, other])).toEqual([
      ['/papers/2501.00001v1/', undefined],
      ['/papers/2501.00001/', undefined],
    ]);
    expect(movedPages(withdrawals)).toEqual([{ from: '/papers/2501.00001v2/', to: '/papers/2501.00001/' }]);
  });
});
