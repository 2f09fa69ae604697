/** By what the papers of a page can be narrowed, counted. */
import { paperPathId } from '../site/addresses.ts';
import { CONCEPT_KINDS } from '../knowledge/concept-kinds.ts';
import type { ListedPaper } from './paper.ts';

/** Tags offered at most, the most frequent first. */
const TAGS = 40;

/** The choices that some, but not all, of these papers meet; named as in the address of search. */
export function filterViewOf(papers: readonly ListedPaper[]): FilterView[] {
  const group = (name: string, label: string, choices: Choice[]): FilterView[] => {
    const telling = choices.filter(({ count }) => count > 0 && count < papers.length);
    return telling.length === 0 ? [] : [{ name, label, choices: telling }];
  };
  const count = (value: string, label: string, meets: (paper: ListedPaper) => boolean): Choice => ({
    value,
    label,
    count: papers.filter(meets).length,
  });
  const tags = [...new Set(papers.flatMap((paper) => paper.tags.map(({ name }) => name)))]
    .map((tag) => count(tag, `#${tag}`, (paper) => paper.tags.some(({ name }) => name === tag)))
    .sort((a, b) => b.count - a.count)
    .slice(0, TAGS);
  return [
    ...group('tag', 'タグ', tags),
    ...group(
      'kind',
      '概念',
      CONCEPT_KINDS.map(({ kind, label }) => count(kind, label, ({ kinds }) => kinds.includes(kind))),
    ),
    ...group('has', 'コード', [
      count('code', 'あり', ({ hasCode }) => hasCode),
      count('no-code', 'なし', ({ hasCode }) => !hasCode),
    ]),
    ...group('has', '数式', [
      count('math', 'あり', ({ hasMath }) => hasMath),
      count('no-math', 'なし', ({ hasMath }) => !hasMath),
    ]),
  ];
}

/** What a paper's entry carries, so that a browser can narrow and mark it: its id, values by the names of the choices. */
export function entryFactsOf({ href, tags, concepts, kinds, hasCode, hasMath }: ListedPaper) {
  return {
    'data-paper': paperPathId(href),
    'data-tag': tags.map(({ name }) => name).join(' '),
    'data-concept': concepts.join(' '),
    'data-kind': kinds.join(' '),
    'data-has': `${hasCode ? 'code' : 'no-code'} ${hasMath ? 'math' : 'no-math'}`,
  };
}

/** One choice among values of which a paper may have several. */
export interface FilterView {
  name: string;
  label: string;
  choices: Choice[];
}

interface Choice {
  value: string;
  label: string;
  /** Papers of the page that meet it. */
  count: number;
}
