import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliography, bibtexOf } from '../../../../src/share/citation/bibtex.ts';
import { arxivId } from '../../../fixtures/digest.ts';
import { PAPER } from './cited-paper.ts';

/** How many braces stay open after each character, as BibTeX counts: it takes no notice of a backslash. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from(text.replace(/[^{}]/g, ''), (brace) => (depth += brace === '{' ? 1 : -1));
}

describe('an entry', () => {
  it.each([
    [String.raw`Folding in $\mathcal{O}(n_i^2)$ & More`, String.raw`Folding in $\mathcal{O}(n_i^2)$ \& More`],
    [String.raw`Sets $\left\{x\right.$`, String.raw`Sets $\left\lbrace x\right.$`],
    ['$50%$ Paper', String.raw`\$50\%\$ Paper`],
  ])('leaves a formula as TeX: %s', (title, tex) => {
    expect(bibtexOf({ ...PAPER, title })).toContain(`{{${tex}}}`);
  });

  // The parser of the other tests forgives open braces after a backslash; BibTeX would lose the rest of the file.
  it('ends where it should whatever stands in a title or a name', () => {
    const parts = fc.constantFrom('{', '}', '\\', '$', '^', '\\frac', 'a', ' ', '%');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (chosen) => {
        const text = `x${chosen.join('')}x`;
        const open = depths(bibtexOf({ ...PAPER, title: text, authors: [text] }));
        expect(open.indexOf(0)).toBe(open.length - 1);
        expect(open.at(-1)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('names its version, and its authors only where they are known', () => {
    expect(new Cite(bibtexOf(PAPER)).data[0]).toMatchObject({ version: '2' });
    expect(bibtexOf(PAPER)).not.toContain('author');
  });

  it.each([
    ['2501.00001', 'arxiv2501.00001'],
    ['hep-th/9901001', 'arxivhep-th.9901001'],
  ])('of %s has the key %s', (id, key) => {
    expect(bibtexOf({ ...PAPER, id: arxivId(id) })).toContain(`@misc{${key},`);
  });
});

it('keeps a notice from being read as an entry', () => {
  const file = bibliography([PAPER], 'curator@site.example の書誌 @misc{x, title = {y}}');
  expect(new Cite(file).data.map(({ id }) => id)).toEqual(['arxiv2501.00001']);
});
