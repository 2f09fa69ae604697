/** Shape the facts of section 6 for the table of a paper and for the one over all papers. */
import { FACT_FIELDS, type FactField } from '../knowledge/facts/fields.ts';
import type { PagePlace } from '../knowledge/editions.ts';
import { magnitudeOf } from '../knowledge/facts/magnitude.ts';
import type { Fact } from '../knowledge/facts/read-facts.ts';
import type { Paper } from '../archive/paper.ts';
import type { ListedPaper } from './paper.ts';

/** The columns of the table over all papers. */
export const FACT_COLUMNS = FACT_FIELDS.filter(({ isColumn }) => isColumn);

/** The facts of one paper in the order of the fields; bullets whose label is not known stay in the text alone. */
export function factsByField(facts: readonly Fact[]): FieldFacts[] {
  return FACT_FIELDS.flatMap(({ field, label, isColumn }) => {
    const found = facts.filter((fact) => fact.field === field);
    if (found.length === 0) return [];
    // Of a wide field, or of several bullets, only the digest's own label tells what a value is.
    const isLabelled = !isColumn || found.length > 1;
    const values = found.map((fact) => (isLabelled ? `${fact.label}: ${fact.value}` : fact.value));
    return [{ field, label, values, isUnknown: found.every(({ isUnknown }) => isUnknown) }];
  });
}

/** What is said once of several fields, at the place of the first: digests often answer many with one sentence. */
export function uniteAnswers(facts: readonly FieldFacts[]): Answer[] {
  const answers = Map.groupBy(facts, ({ values, isUnknown }) => JSON.stringify([values, isUnknown]));
  return [...answers.values()].flatMap((fields) =>
    fields
      .slice(0, 1)
      .map(({ values, isUnknown }) => ({ labels: fields.map(({ label }) => label), values, isUnknown })),
  );
}

/** Whether a paper says anything for any column of the table. */
export function hasFactRow({ facts }: Pick<PaperWithFacts, 'facts'>): boolean {
  return facts.some((fact) => FACT_COLUMNS.some(({ field }) => field === fact.field));
}

/** A paper as a row of the table. */
export function factRowOf({ paper, facts }: PaperWithFacts): FactRow {
  const byField = new Map(factsByField(facts).map((found) => [found.field, found]));
  const cells = FACT_COLUMNS.map(({ field }) => {
    const found = byField.get(field);
    if (!found) return undefined;
    const stated = facts.find((fact) => fact.field === field && !fact.isUnknown);
    const magnitude = stated && magnitudeOf(field, stated.value);
    return { text: found.values.join('\n'), isUnknown: found.isUnknown, magnitude };
  });
  return { paper, cells };
}

/** All facts of all papers as rows of plain text, the first of which names the columns; unknown labels keep their words. */
export function factRecords(papers: readonly PaperWithFacts[]): string[][] {
  const head = ['arXiv', '日付', '題名', '英語の題名', ...FACT_FIELDS.map(({ label }) => label), 'その他'];
  const records = papers.map(({ paper, facts }) => {
    const byField = new Map(factsByField(facts).map((found) => [found.field, found]));
    const other = facts.filter(({ field }) => field === undefined);
    return [
      paper.versionedId,
      paper.date,
      paper.titleJa ?? '',
      paper.title,
      ...FACT_FIELDS.map(({ field }) => recordCell(byField.get(field))),
      other.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ];
  });
  return [head, ...records];
}

function recordCell(found: FieldFacts | undefined): string {
  if (!found) return '';
  const text = found.values.join('\n');
  return found.isUnknown ? `${UNKNOWN}（${text}）` : text;
}

/** What stands for a fact of which a digest says that it is not known. */
export const UNKNOWN = '不明';

/** A paper with its facts. */
export interface PaperWithFacts {
  paper: ListedPaper;
  facts: readonly Fact[];
}

/** What a digest says of one field, in its own words. */
export interface FieldFacts {
  field: FactField;
  label: string;
  values: string[];
  isUnknown: boolean;
}

/** What a digest says of one field or more. */
export interface Answer extends Pick<FieldFacts, 'values' | 'isUnknown'> {
  labels: string[];
}

/** A row of the table over all papers; a cell is undefined where the digest says nothing. */
export interface FactRow {
  paper: ListedPaper;
  cells: ({ text: string; isUnknown: boolean; magnitude: number | undefined } | undefined)[];
}

/** A page of the table of facts. */
export interface FactTablePage {
  place: PagePlace;
  papers: Paper[];
  /** Papers in the whole table; older pages do not know. */
  total: number | undefined;
  /** Addresses of all other pages, on the newest. */
  rest: string[];
}
