import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import DigestSection from '../../src/components/paper/DigestSection.astro';
import PaperEntry from '../../src/components/listing/PaperEntry.astro';
import PaperHeader from '../../src/components/paper/PaperHeader.astro';
import SectionRail from '../../src/components/paper/SectionRail.astro';
import { SECTIONS } from '../../src/digest/sections.ts';
import Page from '../../src/layouts/Page.astro';
import type { PaperPage } from '../../src/views/paper.ts';

const container = await AstroContainer.create({ astroConfig: { site: 'https://shoroku.example' } });
const arxiv = {
  abs: 'https://arxiv.org/abs/2501.00001v2',
  pdf: 'https://arxiv.org/pdf/x',
  html: 'https://arxiv.org/html/x',
};
const page: PaperPage = {
  href: '/papers/2501.00001/',
  card: '/papers/2501.00001/',
  canonical: '/papers/2501.00001/',
  id: '2501.00001',
  versionedId: '2501.00001v2',
  version: 2,
  date: '2025-01-05',
  dayHref: '/days/2025-01-05/',
  title: 'Folding <b> & Paper',
  blurb: [{ text: '紙を折る。' }, { text: '#紙', href: '/tags/x/' }],
  summary: '紙を折る。#紙',
  tags: [{ name: 'LLM', href: '/tags/LLM/' }],
  concepts: ['crane'],
  arxiv,
  submitted: '2025-01',
  editions: [
    { version: 2, date: '2025-01-05', href: '/papers/2501.00001/', isShown: true, isWithdrawn: false },
    { version: 1, date: '2025-01-02', href: '/papers/2501.00001v1/', isShown: false, isWithdrawn: false },
  ],
  isCurrent: true,
  titleJa: '紙を折る',
  review: 'unreviewed',
  reviewed: undefined,
  kinds: ['model'],
  titleBy: 'person',
  hasCode: true,
  hasMath: false,
  minutes: 6,
  newer: undefined,
  older: undefined,
};

describe('a section', () => {
  const section = {
    n: 3,
    key: 'results',
    label: '成果',
    heading: '結果、',
    html: '<p>折れた。</p>',
  } as const;

  it('holds the whole text and marks what is not the source', async () => {
    const html = await container.renderToString(DigestSection, { props: { section } });
    const own = html.replace(/<h2[^]*?<\/h2>\s*<p[^]*?<\/p>/, '').replace(/<[^>]+>/g, '');
    expect(html).toMatch(/<section[^>]* id="results"/);
    expect(own.trim()).toBe('折れた。');
  });
});

describe('the head of a paper', () => {
  it('says which paper and version, where to check, and that a machine wrote the digest', async () => {
    const html = await container.renderToString(PaperHeader, { props: { page, hasRelated: true } });
    for (const url of Object.values(arxiv)) expect(html).toContain(`href="${url}"`);
    expect(html).toContain('arXiv:2501.00001v2');
    expect(html).toContain('機械が書いた');
    expect(html).toContain('Folding &lt;b&gt; &amp; Paper');
  });

  it('leads from an older version to the newest', async () => {
    const older = { ...page, isCurrent: false, version: 1 };
    const html = await container.renderToString(PaperHeader, { props: { page: older, hasRelated: false } });
    expect(html).toMatch(/これはv1の要約です[^]*href="\/papers\/2501.00001\/"/);
  });
});

it('lists a paper with its blurb, or its title alone', async () => {
  const full = await container.renderToString(PaperEntry, { props: { paper: page } });
  const brief = await container.renderToString(PaperEntry, { props: { paper: page, isBrief: true } });
  expect(full).toContain('紙を折る。');
  expect(full).toContain('href="/tags/LLM/"');
  expect(brief).not.toContain('紙を折る。');
});

it('leads to all eight sections', async () => {
  const html = await container.renderToString(SectionRail, { props: { sections: SECTIONS } });
  expect([...html.matchAll(/href="#([a-z]+)"/g)].map((match) => match[1])).toEqual(
    SECTIONS.map(({ key }) => key),
  );
});

describe('the frame of a page', () => {
  const props = { title: '紙', description: '折り紙の話', canonical: '/papers/2501.00001/' };

  it('has title, description and canonical address of its own', async () => {
    const html = await container.renderToString(Page, { props });
    expect(html).toContain('<html lang="ja"');
    expect(html).toContain('<title>紙 | 抄録</title>');
    expect(html).toContain('content="折り紙の話"');
    expect(html).toMatch(/<link rel="canonical" href="[^"]+\/papers\/2501.00001\/"/);
  });

  it('loads the style sheet of formulas only where there are any', async () => {
    const countSheets = async (hasMath: boolean) =>
      (await container.renderToString(Page, { props: { ...props, hasMath } })).split('rel="stylesheet"')
        .length - 1;
    expect(await countSheets(true)).toBe((await countSheets(false)) + 1);
  });

  it('has a picture at another address where it says something else', async () => {
    const pictureOf = async (changes: object) =>
      /og:image" content="([^"]+)"/.exec(
        await container.renderToString(Page, { props: { ...props, card: props.canonical, ...changes } }),
      )?.[1];
    const picture = await pictureOf({});
    expect(picture).toMatch(/\/og\/2501\.00001\.png\?v=\w{8}$/);
    expect(await pictureOf({})).toBe(picture);
    expect(await pictureOf({ title: '別の紙' })).not.toBe(picture);
    expect(await pictureOf({ card: '/' })).toMatch(/\/og\/home\.png$/);
  });

  it('keeps a page out of search engines on wish', async () => {
    const html = await container.renderToString(Page, { props: { ...props, isHidden: true } });
    expect(html).toContain('noindex');
    expect(html).not.toContain('rel="canonical"');
  });
});
