/** Shape a day: what to read first and why, then all other papers by what ties them. */
import { conceptHref, REFERENCES_HREF } from '../site/addresses.ts';
import type { DateGroup } from '../knowledge/editions.ts';
import type { PickedPaper } from '../knowledge/pick-papers.ts';
import type { Feature } from '../knowledge/related.ts';
import type { ListedPaper } from './paper.ts';
import { shortTitle, type Tie, type TieNames } from './ties.ts';

/** So many ties speak for a picked paper. */
const TIES = 2;

/** A picked paper with what speaks for it in words. */
export function pickViewOf(
  paper: ListedPaper,
  { paper: { finding, hasOpenCode }, why, shared, first }: PickedPaper<PickEvidence>,
  names: TieNames,
): PickView {
  const tie = (label: string, feature: Feature, count = ''): Tie[] => {
    const name = nameOf(feature, names);
    return name ? [{ label, names: [{ ...name, text: name.text + count }] }] : [];
  };
  const reasons = [
    ...first.slice(0, 1).flatMap((feature) => tie('ここに初めて出る', feature)),
    ...shared
      .slice(0, TIES)
      .flatMap(({ feature, papers }) => tie('今週ほかでも', feature, `（${papers}本）`)),
    ...(hasOpenCode ? [{ label: 'コードの公開', names: [] }] : []),
  ];
  const united = [...Map.groupBy(reasons, ({ label }) => label)].map(([label, members]) => ({
    label,
    names: members.flatMap((member) => member.names),
  }));
  return { paper, finding, why, reasons: why === undefined ? united : [] };
}

function nameOf({ type, id }: Feature, names: TieNames): Tie['names'][number] | undefined {
  if (type === 'tag') return { text: `#${id}`, href: names.hrefOfTag(id) };
  const concept = names.conceptById.get(id);
  if (concept) return { text: concept.name, href: conceptHref(id) };
  const work = names.workByKey.get(id);
  return work && { text: shortTitle(work), href: REFERENCES_HREF };
}

/** A group of papers under the name of its topic; without one, those that nothing ties, or all. */
export function groupViewOf(
  topic: Feature | undefined,
  papers: readonly ListedPaper[],
  names: TieNames,
): PaperGroup {
  return { topic: topic && nameOf(topic, names), papers: [...papers] };
}

/** What a picked paper brings with it. */
export interface PickEvidence {
  finding?: string | undefined;
  hasOpenCode: boolean;
}

/** A paper that its day begins with. */
export interface PickView {
  paper: ListedPaper;
  /** A sentence of the digest. */
  finding: string | undefined;
  /** Why the curator picked it; else `reasons` say why it was picked by itself. */
  why: string | undefined;
  reasons: Tie[];
}

/** Papers that one topic ties. */
export interface PaperGroup {
  topic?: Tie['names'][number] | undefined;
  papers: ListedPaper[];
}

/** A day as its pages and the front page show it. */
export interface DayView {
  /** YYYY-MM-DD */
  date: string;
  /** Papers of the whole day. */
  total: number;
  picks: PickView[];
  /** All other papers. */
  groups: PaperGroup[];
}

/** Days as a list of other papers shows them: all papers in their order. */
export function plainDays(days: readonly DateGroup<ListedPaper>[]): DayView[] {
  return days.map(({ date, papers }) => ({ date, total: papers.length, picks: [], groups: [{ papers }] }));
}

/** All papers of a day, those first with which it begins. */
export function papersOf({ picks, groups }: DayView): ListedPaper[] {
  return [...picks.map(({ paper }) => paper), ...groups.flatMap(({ papers }) => papers)];
}
