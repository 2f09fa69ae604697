import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../../src/knowledge/mentions.ts';
import {
  findMentions,
  groupMentions,
  linkMentions,
  listMentions,
} from '../../../src/knowledge/section-mentions.ts';
import { renderPlain, renderSection } from '../../../src/markdown/render.ts';
import { makeConcept } from '../../fixtures/concept.ts';

const find = createMentionFinder([
  makeConcept('crane', ['CRANE', '折り鶴']),
  makeConcept('boat', ['Q&A-BOAT', 'BOAT']),
]);
const mentionsIn = (html: string) => listMentions(findMentions(html, find));
const link = (html: string) => linkMentions(html, findMentions(html, find), (id) => `<a href="/c/${id}">`);
const found = (markdown: string) => mentionsIn(renderPlain(markdown)).map(({ concept }) => concept);

describe('mentions of a section', () => {
  it.each([
    ['code', '`CRANE`と\n\n```\nBOAT\n```'],
    ['a link', '[CRANEのページ](https://example.org/)'],
    ['a bare address', 'https://example.org/CRANE'],
    ['a formula', '$CRANE$'],
    ['a longer word', 'CRANESとBOATER'],
  ])('leave out what stands in %s', (_, markdown) => {
    expect(found(markdown)).toEqual([]);
  });

  it('stand in sentences that say what is raised or lowered', () => {
    const [mention] = mentionsIn(renderPlain('CRANEは10<sup>-4</sup>秒、H<sub>2</sub>Oで折る。'));
    expect(mention?.sentence).toMatchObject({ name: 'CRANE', after: 'は10⁻⁴秒、H₂Oで折る。' });
  });

  it('are no links in a heading', () => {
    expect(link(renderPlain('### CRANE'))).not.toContain('<a');
  });

  it('link a name beside what is raised, and none that is raised in part', () => {
    expect(link(renderPlain('CRANE<sup>2</sup>とBO<sup>AT</sup>'))).toBe(
      '<p><a href="/c/crane">CRANE</a><sup>2</sup>とBO<sup>AT</sup></p>',
    );
  });

  it.each([
    ['strong text that Japanese follows', '**CRANE**は折る。'],
    ['a name that strong text begins', '**CRA**NE'],
    ['a heading', '### CRANE'],
    ['a cell', '| a | b |\n|---|---|\n| CRANE | x |'],
    ['a label of a nested bullet', '- 一\n  - **CRANE:** 二'],
  ])('take in %s', (_, markdown) => {
    expect(found(markdown)).toEqual(['crane']);
  });

  it('agree between what a page shows and what a check reads', async () => {
    const markdown = 'CRANEと$x^2$、`BOAT`。\n\n```python\nCRANE = 1\n```\n\nBOATと<CRANE>';
    const { html } = await renderSection(markdown, 'approach', []);
    const shown = mentionsIn(html).map(({ concept }) => concept);
    expect(shown).toEqual(found(markdown));
    expect(shown).toEqual(['crane', 'boat', 'crane']);
  });

  it('come with their sentence, once a sentence', () => {
    const [first, second] = mentionsIn(renderPlain('紙。CRANEを折り、CRANEを置く。**BOAT**も作る！次。'));
    expect(first?.sentence).toEqual({ before: '', name: 'CRANE', after: 'を折り、CRANEを置く。' });
    expect(second?.sentence).toEqual({ before: '', name: 'BOAT', after: 'も作る！' });
  });

  it('are gathered by concept and section', () => {
    const sections = [
      { section: 'approach', html: '<p>CRANE</p>' },
      { section: 'results', html: '<p>BOAT</p><p>折り鶴。CRANE</p>' },
    ] as const;
    const mentions = sections.flatMap(({ section, html }) =>
      mentionsIn(html).map((mention) => ({ section, ...mention })),
    );
    expect(
      groupMentions(mentions).map(({ concept, places }) => [
        concept,
        ...places.map(({ section, sentences }) => [section, sentences.length]),
      ]),
    ).toEqual([
      ['crane', ['approach', 1], ['results', 2]],
      ['boat', ['results', 1]],
    ]);
  });
});

describe('links of mentions', () => {
  it('stand at the first mention alone and leave the text as it is', () => {
    expect(link('<p>CRANEとCRANE</p><p>折り鶴</p>')).toBe(
      '<p><a href="/c/crane">CRANE</a>とCRANE</p><p>折り鶴</p>',
    );
  });

  it('never cross a tag and never stand in a link', () => {
    const html = '<p><strong>CRA</strong>NE<a href="/">CRANE</a></p>';
    expect(link(html)).toBe(html);
  });

  it('keep what is written as a character reference', () => {
    expect(link('<p>&#x3C;CRANE> Q&#x26;A-BOAT</p>')).toBe(
      '<p>&#x3C;<a href="/c/crane">CRANE</a>> Q&#x26;A-BOAT</p>',
    );
  });
});
