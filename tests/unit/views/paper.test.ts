import { describe, expect, it } from 'vitest';
import { tagHref } from '../../../src/site/addresses.ts';
import { absolute } from '../../../src/site/this-site.ts';
import { SECTION_KEYS } from '../../../src/digest/sections.ts';
import { tokenizeBlurb } from '../../../src/digest/tweet.ts';
import type { Paper } from '../../../src/archive/paper.ts';
import { articleData, jsonForScript } from '../../../src/views/structured-data.ts';
import { listedPaperOf, pageOf } from '../../../src/views/paper.ts';
import { arxivId } from '../../fixtures/digest.ts';

const section = { heading: '問い', key: 'k', letters: 10, hasMath: false };
const paper: Paper = {
  id: arxivId('2501.00001'),
  version: 2,
  date: '2025-01-05',
  corrections: [],
  title: 'Folding L$^2$ Paper',
  key: 'k',
  markdownKey: 'k',
  minutes: 6,
  facts: [],
  citations: [],
  hasOpenCode: false,
  blurb: '紙の #折り方 を知る。https://example.com/ #LLM #llm\n',
  tokens: tokenizeBlurb('紙の #折り方 を知る。https://example.com/ #LLM #llm\n'),
  sections: Object.fromEntries(SECTION_KEYS.map((key) => [key, section])) as Paper['sections'],
};
const tags = {
  nameOf: (tag: string) => tag.toUpperCase(),
  hrefOf: (name: string): string | undefined => tagHref(name),
};
const edition = { current: paper, older: [{ ...paper, version: 1, date: '2025-01-02' }], withdrawn: [] };
const links = { tags, hasDay: () => true, hasCard: true };
const nothingNear = { newer: undefined, older: undefined };
const page = pageOf(paper, edition, nothingNear, links);

describe('a card', () => {
  const card = listedPaperOf(paper, '/papers/2501.00001/', tags);

  it('keeps hashtags in sentences and takes those at the end as tags', () => {
    expect(card.blurb).toEqual([
      { text: '紙の ' },
      { text: '#折り方', href: '/tags/%E6%8A%98%E3%82%8A%E6%96%B9/' },
      { text: ' を知る。' },
      { text: 'https://example.com/', href: 'https://example.com/' },
    ]);
  });

  it('names each tag once', () => {
    expect(card.tags.map(({ name }) => name)).toEqual(['折り方', 'LLM']);
  });

  it('has a title in plain text', () => {
    expect(card.title).toBe('Folding L² Paper');
  });
});

describe('a page', () => {
  it('of the newest version has the address without one; older versions keep theirs', () => {
    expect(page.href).toBe('/papers/2501.00001/');
    expect(page.editions.map(({ href }) => href)).toEqual(['/papers/2501.00001/', '/papers/2501.00001v1/']);
  });

  it('of an older version leads search engines to the newest', () => {
    const [older] = edition.older;
    const olderPage = older && pageOf(older, edition, nothingNear, links);
    expect(olderPage).toMatchObject({
      href: '/papers/2501.00001v1/',
      canonical: '/papers/2501.00001/',
      card: '/papers/2501.00001/',
      isCurrent: false,
    });
  });
});

describe('a link to a page', () => {
  const cardFor = (changes: Partial<typeof links>) =>
    pageOf(paper, edition, nothingNear, { ...links, ...changes }).card;

  it('shows the card of the paper, of an older one that of its day, or else of the site', () => {
    expect(cardFor({})).toBe('/papers/2501.00001/');
    expect(cardFor({ hasCard: false })).toBe('/days/2025-01-05/');
    expect(cardFor({ hasCard: false, hasDay: () => false })).toBe('/');
  });
});

describe('the page of an older version', () => {
  const [older = paper] = edition.older;
  const hrefOf = (name: string) => (name === 'LLM' ? '/tags/LLM/' : undefined);
  const only = { tags: { ...tags, hrefOf }, hasDay: () => false, hasCard: false };
  const olderPage = pageOf(older, edition, nothingNear, only);

  it('shows a tag that no list bears any more, at the end or in a sentence, as text', () => {
    expect(olderPage.tags).toEqual([
      { name: '折り方', href: undefined },
      { name: 'LLM', href: '/tags/LLM/' },
    ]);
    expect(olderPage.blurb[1]).toEqual({ text: '#折り方', href: undefined });
    expect(olderPage.summary).toContain('#折り方');
  });

  it('has a day without a page as text', () => {
    expect(olderPage).toMatchObject({ date: '2025-01-02', dayHref: undefined });
  });
});

describe('what a page says to machines', () => {
  const data = articleData(page);

  it('is an article based on the paper, not the paper', () => {
    expect(data).toMatchObject({
      '@type': 'Article',
      url: absolute('/papers/2501.00001/'),
      author: { '@type': 'Organization' },
      isBasedOn: { '@type': 'ScholarlyArticle', url: 'https://arxiv.org/abs/2501.00001v2' },
    });
  });

  it('cannot end the script element that holds it', () => {
    expect(jsonForScript({ name: '</script><script>' })).not.toContain('<');
  });
});
