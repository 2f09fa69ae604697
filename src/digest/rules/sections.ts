/** Rules for the eight sections: each once, in order, with an answer. */
import { placeAt, type Place } from '../issue.ts';
import { startOf, type Outline } from '../outline.ts';
import { SECTIONS } from '../schema.ts';
import { swallowedHeadings } from './fences.ts';
import type { Rule } from './rule.ts';

/** Completeness and order of the sections. */
export const sectionRules: readonly Rule[] = [
  {
    id: 'section-missing',
    severity: 'error',
    judge: (outline) => {
      const present = new Set(outline.sections.map(({ n }) => n));
      const swallowed = swallowedHeadings(outline);
      return SECTIONS.filter(({ n }) => !present.has(n) && !swallowed.has(n)).map(
        ({ n, label, headings }) => ({
          message: `第${n}節（${label}）がありません。「## ${n}. ${headings[0]}…」の見出しと本文をここに書いてください。`,
          place: placeForMissing(outline, n),
        }),
      );
    },
  },
  {
    id: 'section-duplicate',
    severity: 'error',
    judge: ({ sections }) =>
      sections.flatMap((section, index) => {
        const first = sections.findIndex(({ n }) => n === section.n);
        if (first === index) return [];
        const firstLine = startOf(sections[first]!.node).line;
        return [
          {
            message: `第${section.n}節が二度あります（「${section.n}. ${section.heading}」、一度目は${firstLine}行目）。一つにまとめるか、番号を直してください。`,
            place: startOf(section.node),
          },
        ];
      }),
  },
  {
    id: 'section-order',
    severity: 'error',
    judge: ({ sections }) =>
      sections.flatMap((section, index) => {
        const before = sections[index - 1];
        if (!before || section.n >= before.n) return [];
        return [
          {
            message: `第${section.n}節が第${before.n}節の後にあります。1から8の順に並べてください。`,
            place: startOf(section.node),
          },
        ];
      }),
  },
  {
    id: 'section-empty',
    severity: 'error',
    judge: ({ sections }) =>
      sections
        .filter(({ markdown }) => markdown.trim() === '')
        .map(({ n, node }) => ({
          message: `第${n}節に本文がありません。見出しの下に答えを書いてください。`,
          place: startOf(node),
        })),
  },
  {
    id: 'section-heading',
    severity: 'warning',
    judge: ({ sections }) =>
      sections.flatMap(({ n, heading, node }) => {
        const spec = SECTIONS.find((section) => section.n === n)!;
        if (spec.headings.some((beginning) => heading.startsWith(beginning))) return [];
        const usual = spec.headings.map((beginning) => `「${beginning}…」`).join('または');
        return [
          {
            message: `第${n}節の見出し「${heading}」がいつもの文言ではありません。${usual}で始まるはずの節か確かめてください。`,
            place: startOf(node),
          },
        ];
      }),
  },
];

/** A missing section belongs before the next one that is there, or at the end of the text. */
function placeForMissing({ sections, text }: Outline, n: number): Place {
  const next = sections.find((section) => section.n > n);
  return next ? startOf(next.node) : placeAt(text, text.trimEnd().length);
}
