/** Shape what ties papers: the related papers of a page, each with its reasons in words. */
import { conceptHref, REFERENCES_HREF } from '../site/addresses.ts';
import type { ConceptKind } from '../knowledge/concept-kinds.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { Work } from '../knowledge/references/merge-works.ts';
import type { Feature, RelatedPaper } from '../knowledge/related.ts';
import type { PaperLink } from './paper.ts';

/** What is said of a shared concept; kinds without words of their own are simply shared. */
const SHARED_KIND: Partial<Record<ConceptKind, string>> = {
  benchmark: '同じベンチマーク',
  dataset: '同じデータセット',
  metric: '同じ指標',
  hardware: '同じ計算機',
  task: '同じ課題',
};
const SHARED = '共通';
const SHARED_TAG = '同じタグ';
const SHARED_WORK = '同じ文献';
/** Of each kind of reason only the most telling are named. */
const NAMES_PER_TIE = 4;

/** A related paper with its reasons, the most telling kind first. */
export function relatedViewOf(
  self: string,
  { id, shared }: RelatedPaper,
  names: TieNames,
): RelatedView | undefined {
  const paper = names.paperById.get(id);
  if (!paper) return undefined;
  const works = shared.flatMap(({ type, id: key }) =>
    type === 'work' ? (names.workByKey.get(key) ?? []) : [],
  );
  // A work that introduced a concept already says the concept, and a concept the tag of its name.
  const said = new Set<string | undefined>(works.map(({ concept }) => concept));
  const concepts = shared.flatMap((feature) => (feature.type === 'concept' ? feature.id : []));
  for (const concept of concepts) said.add(`#${names.conceptById.get(concept)?.name ?? ''}`);
  const reasons = shared
    .filter(({ type, id: feature }) => !said.has(type === 'tag' ? `#${feature}` : feature))
    .flatMap((feature) => reasonOf(feature, { self, other: id }, names));
  const ties = [...Map.groupBy(reasons, ({ label }) => label)].map(([label, members]) => ({
    label,
    names: members.slice(0, NAMES_PER_TIE).flatMap(({ name }) => name ?? []),
  }));
  return { id, paper, ties };
}

function reasonOf({ type, id }: Feature, pair: { self: string; other: string }, names: TieNames): Reason[] {
  if (type === 'tag') return [{ label: SHARED_TAG, name: { text: `#${id}`, href: names.hrefOfTag(id) } }];
  if (type === 'work') {
    const work = names.workByKey.get(id);
    if (!work) return [];
    if (work.arxivId === pair.self) return [{ label: '参考文献にこの論文を挙げている', name: undefined }];
    if (work.arxivId === pair.other) return [{ label: 'この論文が参考文献に挙げた', name: undefined }];
    return [{ label: SHARED_WORK, name: { text: shortTitle(work), href: REFERENCES_HREF } }];
  }
  const concept = names.conceptById.get(id);
  if (!concept) return [];
  return [
    {
      label: SHARED_KIND[concept.kind] ?? SHARED,
      name: { text: concept.name, href: conceptHref(concept.id) },
    },
  ];
}

/** A work by the name before its colon, which is how readers know it. */
export function shortTitle({ title }: Pick<Work, 'title'>): string {
  const head = /^(.{2,30}?)[:：]\s/u.exec(title)?.[1];
  return head ?? title;
}

/** How ids are shown. */
export interface TieNames {
  paperById: ReadonlyMap<string, PaperLink>;
  conceptById: ReadonlyMap<string, Concept>;
  workByKey: ReadonlyMap<string, Work>;
  hrefOfTag: (name: string) => string | undefined;
}

/** A paper beside another, and why. */
export interface RelatedView {
  id: string;
  paper: PaperLink;
  ties: Tie[];
}

/** One kind of reason: `同じベンチマーク` with the names; a citation needs none. */
export interface Tie {
  label: string;
  names: { text: string; href: string | undefined }[];
}

interface Reason {
  label: string;
  name: Tie['names'][number] | undefined;
}
