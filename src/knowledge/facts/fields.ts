/** The typed values that a digest's section on cost may state, in the order of the table's columns. */

/** The fields; `unit` is what their values are told in, whatever the digest says (`3日` is 72 hours). */
export const FACT_FIELDS = [
  { field: 'gpu', label: 'GPU', unit: '枚' },
  { field: 'time', label: '学習時間', unit: '時間' },
  { field: 'gpuTime', label: 'GPU時間', unit: '時間' },
  { field: 'size', label: 'パラメータ', unit: 'B' },
  { field: 'data', label: 'データ', unit: '' },
  { field: 'batch', label: 'バッチ', unit: '' },
  { field: 'rate', label: '学習率', unit: '' },
  { field: 'epochs', label: 'エポック', unit: '' },
  { field: 'steps', label: 'ステップ', unit: '' },
] as const satisfies readonly { field: string; label: string; unit: string }[];

/** The name of a field. */
export type FactField = (typeof FACT_FIELDS)[number]['field'];

/** What a digest says of one field: numbers in the field's unit, or that it is not known. */
export interface Fact {
  field: FactField;
  /** Empty where only the kind of a machine is named, or where the digest says that the value is not known. */
  values: number[];
  /** What the values count, where a field holds unlike things: `A100`, `枚`, `/GPU`. */
  kind?: string | undefined;
  /** The digest's reserve: `約`, `最大`, `以上`. */
  qualifier?: string | undefined;
  isUnknown: boolean;
  /** The words from which it was read. */
  words: string;
}

/** Counts anything: such a value gives way to the same one that says what it counts. */
export const ANYTHING = '件';

/** What a reader finds in a statement. */
export type Reading = Pick<Fact, 'values' | 'kind' | 'qualifier'>;
