import { readdirSync, readFileSync } from 'node:fs';
import { Cite, type CslRecord } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { submissionMonth } from '../../../../src/digest/arxiv.ts';
import { readPaperFile } from '../../../../src/digest/file.ts';
import { plainTitle } from '../../../../src/markdown/title.ts';
import { bibliography, bibtexOf } from '../../../../src/share/citation/bibtex.ts';
import { citeDigest } from '../../../../src/share/citation/digest-citation.ts';
import { doiOf, type CitedPaper } from '../../../../src/share/citation/paper-record.ts';
import { risOf } from '../../../../src/share/citation/ris.ts';
import { coinsOf } from '../../../../src/share/citation/zotero.ts';
import { arxivId } from '../../../fixtures/digest.ts';
import { PAPER } from './cited-paper.ts';

const CONTENT = new URL('../../../../content/papers/', import.meta.url);
const CONTENT_PAPERS = readdirSync(CONTENT).flatMap((name): CitedPaper[] => {
  const { digest } = readPaperFile(readFileSync(new URL(name, CONTENT), 'utf8'), name);
  return digest ? [{ ...digest, authors: digest.authors ?? [], submitted: submissionMonth(digest.id) }] : [];
});

function parse(text: string): CslRecord {
  const [record, ...more] = new Cite(text).data;
  expect(more).toEqual([]);
  if (!record) throw new Error(`no record in ${text}`);
  return record;
}

/** What both formats must say of a paper. */
function expectFields(record: CslRecord, { id, title, submitted, version }: CitedPaper): void {
  expect(record).toMatchObject({
    title: plainTitle(title),
    DOI: doiOf(id),
    URL: `https://arxiv.org/abs/${id}v${version}`,
    issued: { 'date-parts': [submitted.split('-').map(Number)] },
  });
}

describe.each([
  ['BibTeX', bibtexOf],
  ['RIS', risOf],
])('a paper as %s', (_, write) => {
  it.each([
    'Folding {Paper} & 50% of #1_x',
    String.raw`A "quoted" C:\d ~e ^f`,
    'Über naïve Façades — “Cranes” in 折り紙',
    'Cranes for $200k, frogs for $5',
    String.raw`Stars \* and \_lines\_ and \$5`,
    "L$^2$M: Folds -- and Cranes --- in ``Paper'' (why?`)",
    'Paper 🪭: a @fold, = a crease, #2',
    String.raw`A Lone { brace, a Lone \} brace, a broken $\frac{1$ formula and $50%$`,
    'a',
  ])('reads back as the title %s', (title) => {
    expectFields(parse(write({ ...PAPER, title })), { ...PAPER, title });
  });

  it('reads back whatever stands in a title', () => {
    const characters = fc.constantFrom(...Array.from('ab {}\\%&#_~^"\'`-?!@=,$紙🪭'));
    fc.assert(
      fc.property(fc.array(characters, { minLength: 1, maxLength: 12 }), (letters) => {
        // Readers of both formats trim titles and join spaces; a formula is TeX, which they show in ways of their own.
        const title = `x${letters.join('')}x`.replace(/\$(?=.*\$)/g, '').replace(/\s+/g, ' ');
        expect(parse(write({ ...PAPER, title })).title).toBe(plainTitle(title));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the names of authors apart, and those of groups whole', () => {
    const authors = ['Crease, Ann-Marie', 'van der Fold, Ö.', 'Paper & Glue and Co'];
    const { author = [] } = parse(write({ ...PAPER, authors }));
    const names = author.map(({ family, given, literal, ...rest }) => ({
      name: literal ?? family,
      given,
      rest,
    }));
    expect(
      names.map(({ name, given, rest }) => [given, ...Object.values(rest), name].filter(Boolean).join(' ')),
    ).toEqual(['Ann-Marie Crease', 'Ö. van der Fold', 'Paper & Glue and Co']);
  });

  it.each(['\r\n', '\n', '\u2028', '\0', '\u0085', '\u001E'])(
    'stays one record of one line a field with %j in a title and a name',
    (end) => {
      const injected = { title: `Folding${end}AU  - Nobody`, authors: [`Crease, A.${end}TY  - BOOK`] };
      const lines = (text: string) => text.split(/[\p{Cc}\p{Zl}\p{Zp}]+/u);
      expect(lines(write({ ...PAPER, ...injected }))).toHaveLength(
        lines(write({ ...PAPER, authors: ['Crease, A.'] })).length,
      );
    },
  );

  it('knows old ids', () => {
    const old = { ...PAPER, id: arxivId('hep-th/9901001'), submitted: '1999-01' };
    expectFields(parse(write(old)), old);
  });

  it('reads back for every paper of the content', () => {
    expect(CONTENT_PAPERS.length).toBeGreaterThanOrEqual(25);
    for (const paper of CONTENT_PAPERS) expectFields(parse(write(paper)), paper);
  });
});

describe('a bibliography', () => {
  it('holds every paper once under a key of its own, and a notice that is no entry', () => {
    const { data } = new Cite(bibliography(CONTENT_PAPERS, '「抄録」の書誌。'));
    expect(data.map(({ DOI }) => DOI)).toEqual(CONTENT_PAPERS.map(({ id }) => doiOf(id)));
    expect(new Set(data.map(({ id }) => id)).size).toBe(CONTENT_PAPERS.length);
  });
});

it('keeps the version and the id in RIS, whose lines end as the format wants', () => {
  const lines = risOf(PAPER).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['ET  - v2', 'AN  - arXiv:2501.00001', 'DP  - 抄録']));
  expect([lines[0], ...lines.slice(-2)]).toEqual(['TY  - UNPB', 'ER  - ', '']);
});

it('leads Zotero to the paper by its DOI alone', () => {
  expect(Object.fromEntries(new URLSearchParams(coinsOf('hep-th/9901001')))).toMatchObject({
    rft_id: 'info:doi/10.48550/arXiv.hep-th/9901001',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
  });
  expect(coinsOf('2501.00001')).not.toMatch(/title|au=/);
});

it('cites the digest as a machine’s text about a version of a paper', () => {
  const digest = { title: '紙を折る', date: '2025-01-05', url: 'https://site.example/papers/2501.00001/' };
  expect(citeDigest(PAPER, digest)).toBe(
    '抄録. 「紙を折る」の要約（機械による生成、2025年1月5日）. arXiv:2501.00001v2 に基づく. https://site.example/papers/2501.00001/',
  );
});
