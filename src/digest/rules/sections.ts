/** Rules for the eight sections: each once, in order, with an answer. */
import { placeAt, type Place } from '../issue.ts';
import { hasUsualWording, startOf, type Outline, type OutlineSection } from '../outline.ts';
import { HEADINGS, SECTIONS } from '../sections.ts';
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
      const missing = SECTIONS.filter(({ n }) => !present.has(n) && !swallowed.has(n));
      if (missing.length === SECTIONS.length) {
        const message = `八つの節が一つもありません。「## 1. 既存研究では…」から「## 8. …ツイート…」までの見出しと本文を書いてください。`;
        return [{ message, place: placeForMissing(outline, 1) }];
      }
      return missing.map(({ n, key, label }) => ({
        message: `第${n}節（${label}）がありません。「## ${n}. ${HEADINGS[key][0]}…」の見出しと本文をここに書いてください。`,
        place: placeForMissing(outline, n),
      }));
    },
  },
  {
    id: 'section-duplicate',
    severity: 'error',
    judge: ({ sections }) =>
      sections.flatMap((section, index) => {
        const first = firstOf(sections, section);
        if (first === undefined || first === sections[index]) return [];
        return [
          {
            message: `第${section.n}節が二度あります（「${section.n}. ${section.heading}」、一度目は${startOf(first.node).line}行目）。一つにまとめるか、番号を直してください。`,
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
        const isRepeated = firstOf(sections, section) !== section;
        if (!before || section.n >= before.n || isRepeated) return [];
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
    id: 'section-heading-empty',
    severity: 'error',
    judge: ({ sections }) =>
      sections
        .filter(({ heading }) => heading === '')
        .map((section) => ({
          message: `第${section.n}節の見出しに番号しかありません。${usualWording(section)}のように問いを書いてください。`,
          place: startOf(section.node),
        })),
  },
  {
    id: 'section-heading',
    severity: 'warning',
    judge: ({ sections }) =>
      sections
        .filter((section) => section.heading !== '' && !hasUsualWording(section))
        .map((section) => ({
          message: `第${section.n}節の見出し「${section.heading}」がいつもの文言ではありません。${usualWording(section)}で始まるはずの節か確かめてください。`,
          place: startOf(section.node),
        })),
  },
];

function firstOf(sections: readonly OutlineSection[], section: OutlineSection): OutlineSection | undefined {
  return sections.find(({ n }) => n === section.n);
}

function usualWording({ n }: OutlineSection): string {
  const spec = SECTIONS.find((section) => section.n === n);
  return (spec ? HEADINGS[spec.key] : []).map((beginning) => `「${beginning}…」`).join('または');
}

/** A missing section belongs before the next one that is there, or at the end of the text. */
function placeForMissing({ sections, text }: Outline, n: number): Place {
  const next = sections.find((section) => section.n > n);
  return next ? startOf(next.node) : placeAt(text, text.trimEnd().length);
}
