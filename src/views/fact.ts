/** Shape the typed values of section 6 for the list on a paper, the table over all papers and its file. */
import { FACT_FIELDS, type Fact, type FactField } from '../knowledge/facts/fields.ts';
import type { PagePlace } from '../knowledge/editions.ts';
import type { Paper } from '../archive/paper.ts';
import type { ListedPaper } from './paper.ts';
import { spanOf, spanText } from './figure-text.ts';

/** The fields of which a digest tells something, in their order. */
export function factsByField(facts: readonly Fact[]): FieldFacts[] {
  return FACT_FIELDS.flatMap(({ field, label, unit }): FieldFacts[] => {
    const found = facts.filter((fact) => fact.field === field);
    const [first] = found;
    if (!first) return [];
    const { isUnknown } = first;
    if (isUnknown) return [{ field, label, text: UNKNOWN, unit: '', isUnknown }];
    const isMachine = field === 'gpu';
    const kind = isMachine ? undefined : first.kind;
    const values = found.flatMap((fact) => (isMachine || fact.kind === kind ? fact.values : []));
    const magnitude = values.length === 0 ? undefined : Math.max(...values);
    const text = isMachine ? machinesText(found) : amountsText(field, found);
    return [{ field, label, text, unit: isMachine ? '' : unit, magnitude, kind, isUnknown }];
  });
}

/** Whether a digest states a value of any field. */
export function hasFactRow({ facts }: Pick<PaperWithFacts, 'facts'>): boolean {
  return facts.some(({ isUnknown }) => !isUnknown);
}

/** A paper as a row of the table: a cell for every field, and all that was read with its words. */
export function factRowOf({ paper, facts }: PaperWithFacts): FactRow {
  const byField = new Map(factsByField(facts).map((found) => [found.field, found]));
  const labelOf = new Map<FactField, string>(FACT_FIELDS.map(({ field, label }) => [field, label]));
  const notes = [...Map.groupBy(facts, ({ words }) => words)].map(([words, told]) => ({
    labels: [...new Set(told.map(({ field }) => labelOf.get(field) ?? ''))],
    words,
  }));
  return { paper, cells: FACT_FIELDS.map(({ field }) => byField.get(field)), notes };
}

/** Which columns no row has a value for. */
export function emptyColumns(rows: readonly FactRow[]): boolean[] {
  return FACT_FIELDS.map((_, index) => rows.every(({ cells }) => cells[index]?.isUnknown ?? true));
}

/** What a file tells in the digest's words. */
const WORDS: readonly (readonly [name: string, fields: readonly FactField[]])[] = [
  ['GPU・計算機', ['gpu']],
  ['所要時間', ['time', 'gpuTime']],
  ['データセット', ['data']],
  ['モデルサイズ', ['size']],
  ['バッチサイズ', ['batch']],
  ['学習率', ['rate']],
  ['エポック・ステップ数', ['epochs', 'steps']],
];

/** All facts of all papers as rows of plain text, the first of which names the columns: the words, then the values. */
export function factRecords(papers: readonly PaperWithFacts[]): string[][] {
  const typed = FACT_FIELDS.map(({ label, unit }) => `${label}の値${unit === '' ? '' : `（${unit}）`}`);
  const names = WORDS.map(([name]) => name);
  const head = ['arXiv', '日付', '題名', '英語の題名', ...names, 'GPUの種類', ...typed];
  const records = papers.map(({ paper, facts }) => {
    const of = (fields: readonly FactField[]) => facts.filter(({ field }) => fields.includes(field));
    return [
      paper.versionedId,
      paper.date,
      paper.titleJa ?? '',
      paper.title,
      ...WORDS.map(([, fields]) => wordsText(of(fields))),
      unique(of(['gpu']).flatMap(({ kind }) => kind ?? [])).join(' '),
      ...FACT_FIELDS.map(({ field }) => unique(of([field]).flatMap(plainValues)).join(' ')),
    ];
  });
  return [head, ...records];
}

function wordsText(facts: readonly Fact[]): string {
  return unique(facts.map(({ words, isUnknown }) => (isUnknown ? `${UNKNOWN}（${words}）` : words))).join(
    '\n',
  );
}

/** A file has a column of its own for the kinds of machines. */
function plainValues({ field, values, kind = '' }: Fact): string[] {
  return values.map((value) => String(value) + (field === 'gpu' ? '' : kind));
}

/** `1,000万枚、1.1億組`, `32/GPU`, `7`. */
function amountsText(field: FactField, facts: readonly Fact[]): string {
  const kinds = [...Map.groupBy(facts, ({ kind = '' }) => kind)];
  return kinds.map(([kind, found]) => spanText(field, found) + kind).join('、\n');
}

/** `A100×8`, `A6000`, `×32`; of more than two kinds the most numerous. */
function machinesText(facts: readonly Fact[]): string {
  const kinds = [...Map.groupBy(facts, ({ kind = '' }) => kind)].map(([kind, found]) => ({
    kind,
    counts: found.flatMap(({ values }) => values),
  }));
  const texts = kinds
    .toSorted((a, b) => Math.max(0, ...b.counts) - Math.max(0, ...a.counts))
    .map(({ kind, counts }) => kind + (counts.length === 0 ? '' : `×${spanOf('gpu', counts)}`));
  return texts.length > 2 ? `${texts[0] ?? ''} ほか${String(texts.length - 1)}種` : texts.join('、\n');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** What stands for a value of which a digest says that it is not known. */
const UNKNOWN = '不明';

/** A paper with its facts. */
export interface PaperWithFacts {
  paper: ListedPaper;
  facts: readonly Fact[];
}

/** What a digest tells of one field, short enough for a cell. */
export interface FieldFacts {
  field: FactField;
  label: string;
  text: string;
  unit: string;
  /** The largest value of the kind that is told first, by which a column is sorted. */
  magnitude?: number | undefined;
  /** What that value counts, where a column holds unlike things. */
  kind?: string | undefined;
  isUnknown: boolean;
}

/** A row of the table over all papers; a cell is undefined where the digest says nothing. */
export interface FactRow {
  paper: ListedPaper;
  cells: (FieldFacts | undefined)[];
  /** The words of the digest, each with the labels of the fields that were read from it. */
  notes: { labels: string[]; words: string }[];
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
