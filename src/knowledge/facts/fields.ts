/** What the digests' sections on cost tell of a paper, as one table in the order of its columns. Read by browsers too. */

/**
 * The fields: `type` says how a value is read as a number for sorting, `isColumn` whether most papers state the
 * field, so that it stands in the table over all papers and not on a paper's page alone.
 */
export const FACT_FIELDS = [
  { field: 'hardware', label: 'GPU・計算機', type: 'devices', isColumn: true },
  { field: 'time', label: '所要時間', type: 'duration', isColumn: true },
  { field: 'data', label: 'データセット', type: 'count', isColumn: true },
  { field: 'size', label: 'モデルサイズ', type: 'parameters', isColumn: true },
  { field: 'model', label: 'モデル・構成', type: 'text', isColumn: true },
  { field: 'batch', label: 'バッチサイズ', type: 'number', isColumn: true },
  { field: 'rate', label: '学習率', type: 'fraction', isColumn: true },
  { field: 'steps', label: 'エポック・ステップ数', type: 'number', isColumn: false },
  { field: 'optimizer', label: '最適化', type: 'text', isColumn: false },
  { field: 'training', label: '訓練の設定', type: 'text', isColumn: false },
  { field: 'input', label: '解像度・長さ', type: 'text', isColumn: false },
  { field: 'inference', label: '推論', type: 'text', isColumn: false },
  { field: 'money', label: 'コスト', type: 'text', isColumn: false },
  { field: 'curation', label: 'データ作成・人手', type: 'text', isColumn: false },
  { field: 'platform', label: 'ソフト・クラウド・API', type: 'text', isColumn: false },
  { field: 'environment', label: '実験の環境・機器', type: 'text', isColumn: false },
] as const satisfies readonly FactFieldSpec[];

/**
 * How the number of a value is found: machines in `8 x A100`, hours in `76分`, a size in `120万枚`, parameters in
 * `7B`, a plain number, a number below one; `text` has none.
 */
export type FactType = 'devices' | 'duration' | 'count' | 'parameters' | 'number' | 'fraction' | 'text';
/** The normalised label of a fact. */
export type FactField = (typeof FACT_FIELDS)[number]['field'];

interface FactFieldSpec {
  field: string;
  label: string;
  type: FactType;
  isColumn: boolean;
}
