import { CONCEPT_KINDS } from '../../knowledge/concept-kinds.ts';
import { FACETS, type FacetName, type Selection } from '../../search/facets.ts';
import type { SearchOptions } from '../../search/options.ts';
import type { AllCounts } from '../../search/browse/count-facets.ts';
import { element } from '../browser/element.ts';
import type { SectionName } from './result-view.ts';

const LEGENDS: Record<FacetName, string> = {
  tag: 'タグ',
  kind: '概念',
  month: '月',
  has: '含むもの',
};
const LABELS: Record<string, string> = {
  code: 'コード',
  'no-code': 'コードなし',
  math: '数式',
  'no-math': '数式なし',
  ...Object.fromEntries(CONCEPT_KINDS.map(({ kind, label }) => [kind, label])),
};
/** Values of one facet that are shown at once. */
const SHOWN = 12;

/** Check boxes by which results are narrowed, each with the papers it would leave. */
export function facetView(
  counts: AllCounts,
  options: SearchOptions,
  sections: readonly SectionName[],
): HTMLElement[] {
  const groups = FACETS.map((facet) => {
    const chosen = options.selection[facet];
    const gone = chosen.filter((value) => !counts[facet].some((one) => one.value === value));
    const values = [...counts[facet], ...gone.map((value) => ({ value, papers: 0 }))];
    return group(
      LEGENDS[facet],
      values.map(({ value, papers }) =>
        checkbox(
          facet,
          value,
          facet === 'tag' ? value : (LABELS[value] ?? value),
          papers,
          chosen.includes(value),
        ),
      ),
    );
  });
  const questions = sections.flatMap(({ key, label }, index) => {
    const isChosen = ((options.sections >> index) & 1) === 1;
    const papers = counts.sections[index] ?? 0;
    return papers > 0 || isChosen ? [checkbox('section', key, label, papers, isChosen)] : [];
  });
  return [group('問い', questions), ...groups.flat()].flat();
}

function group(legend: string, boxes: HTMLElement[]): HTMLElement[] {
  if (boxes.length === 0) return [];
  const rest = boxes.slice(SHOWN);
  const more = element('details', {}, element('summary', {}, `ほか${rest.length}`), ...rest);
  return [
    element(
      'fieldset',
      {},
      element('legend', {}, legend),
      ...boxes.slice(0, SHOWN),
      ...(rest.length > 0 ? [more] : []),
    ),
  ];
}

function checkbox(
  name: string,
  value: string,
  label: string,
  papers: number,
  isChosen: boolean,
): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value, checked: isChosen });
  return element('label', {}, box, ` ${label} `, element('small', {}, String(papers)));
}

/** Read the boxes back. */
export function readFacets(
  form: Element,
  options: SearchOptions,
  sections: readonly SectionName[],
): SearchOptions {
  const chosen = (name: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(({ value }) => value);
  const keys = chosen('section');
  return {
    ...options,
    selection: Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as Selection,
    sections: sections.reduce((bits, { key }, index) => (keys.includes(key) ? bits | (1 << index) : bits), 0),
  };
}
