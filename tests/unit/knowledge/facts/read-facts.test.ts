import { describe, expect, it } from 'vitest';
import { fieldOfLabel } from '../../../../src/knowledge/facts/field-of-label.ts';
import { FACT_FIELDS, type FactField } from '../../../../src/knowledge/facts/fields.ts';
import { readFacts } from '../../../../src/knowledge/facts/read-facts.ts';

const short = (markdown: string) =>
  readFacts(markdown).map(({ field, label, value, isUnknown }) => [field, label, value, isUnknown]);
const unknownFields = (markdown: string) =>
  readFacts(markdown).flatMap(({ field, isUnknown }) => (isUnknown ? [field] : []));

describe('the table of fields', () => {
  it('names each field once and keeps the wide table narrow', () => {
    expect(new Set(FACT_FIELDS.map(({ field }) => field)).size).toBe(FACT_FIELDS.length);
    expect(new Set(FACT_FIELDS.map(({ label }) => label)).size).toBe(FACT_FIELDS.length);
    expect(FACT_FIELDS.filter(({ isColumn }) => isColumn).map(({ label }) => label)).toEqual([
      'GPU・計算機',
      '所要時間',
      'データセット',
      'モデルサイズ',
      'モデル・構成',
      'バッチサイズ',
      '学習率',
    ]);
  });
});

describe('a label', () => {
  it.each<[FactField | undefined, string]>([
    [
      'hardware',
      'GPU、GPU メモリ、使用GPU、CPU、メモリ、ハードウェア構成、計算リソース、計算資源、サーバー、GPUの数',
    ],
    ['hardware', 'トレーニングに使用したGPU、Hardware、Compute'],
    [
      'time',
      '訓練時間、学習時間、計算時間、GPU時間、時間、学習に要した時間、Training time、トレーニング期間',
    ],
    [
      'data',
      'データセット、データセットサイズ、学習データ、トレーニングデータセット (ABC-99K)、Dataset size、データ規模',
    ],
    ['data', 'ベンチマーク、評価データセット、データセットの詳細'],
    [
      'size',
      'モデルサイズ、モデルのサイズ、パラメータ数、パラメーター数、VAEのモデルサイズ、Model Parameters、LLMのサイズ',
    ],
    [
      'model',
      'モデル、ベースモデル、LLM、モデルアーキテクチャ、トークナイザー、Pre-trained Model、使用モデル',
    ],
    ['batch', 'バッチサイズ、Batch Size、グローバルバッチサイズ'],
    ['rate', '学習率、ピーク学習率、Learning Rate、学習率スケジューラー'],
    ['optimizer', 'Optimizer、オプティマイザー、最適化アルゴリズム、最適化'],
    ['steps', 'エポック数、学習ステップ、Training Steps、イテレーション数、ステップ数、学習回数'],
    [
      'training',
      'トレーニング、ハイパーパラメータ、LoRA rank (r)、損失関数の係数、Weight decay、実装の詳細、データ拡張',
    ],
    ['training', '学習の詳細、ウォームアップステップ数、勾配クリッピング、Fine-tuning、EMA、モデルの初期化'],
    [
      'input',
      '解像度、画像サイズ、入力フレーム数、最大シーケンス長、コンテキスト長、プレフィルの長さ、最大トークン数',
    ],
    ['inference', '推論、推論時間、推論速度、サンプリング時間、Sampling Steps、ガイダンススケール、生成時間'],
    [
      'money',
      'コスト、価格、APIコスト、データセット構築のコスト、アノテーション費用、人件費、RDS+ の計算コスト、API利用料',
    ],
    [
      'curation',
      'アノテーション、アノテーション時間、データ収集、データセットの構築、ユーザースタディ、人手による評価',
    ],
    ['platform', 'クラウド、API、フレームワーク、ライブラリ、実装、クラウド/オンプレミス、ツール'],
    ['environment', 'ロボットハードウェア、シミュレーション環境、実験設定、フィールドテスト'],
    [
      undefined,
      'その他、モデルの評価、評価指標、カテゴリ、トークン数、パラメータ、クライアント数、消費電力、結果',
    ],
    [undefined, 'GPUと学習時間、学習率・バッチサイズ、SqueezeLLM、Multi-identity、DPOサンプリング、画像圧縮'],
  ])('stands for %s: %s', (field, labels) => {
    for (const label of labels.split('、')) expect([label, fieldOfLabel(label, '')]).toEqual([label, field]);
  });

  it.each<[string, string, FactField | undefined]>([
    ['実験環境', 'NVIDIA A100を4基', 'hardware'],
    ['実験環境', '仮想の台所', 'environment'],
    ['ハードウェア', '二本腕のロボットと深度カメラ', 'environment'],
    ['ハードウェア', 'ロボットの制御にはRTX 4090を用いた', 'hardware'],
    ['精度', 'bf16', 'training'],
    ['精度', '93.5%', undefined],
    ['温度', 'サンプリングでは0.7', 'inference'],
    ['温度', '0.07', undefined],
  ])('that fits two fields is settled by its value: %s of %s', (label, value, field) => {
    expect(fieldOfLabel(label, value)).toBe(field);
  });
});

describe('a bullet', () => {
  it.each([
    ['* **GPU:** 8枚', 'GPU', '8枚'],
    ['* **GPU**: 8枚', 'GPU', '8枚'],
    ['* **GPU：** 8枚', 'GPU', '8枚'],
    ['* **GPU** 8枚', 'GPU', '8枚'],
    ['* **GPU: 8枚**', 'GPU', '8枚'],
    ['* **GPU**（訓練用）: 8枚', 'GPU（訓練用）', '8枚'],
    ['1. GPU: 8枚', 'GPU', '8枚'],
    ['* GPUは8枚', 'GPU', '8枚'],
  ])('is a fact when it begins with a label: %s', (markdown, label, value) => {
    expect(short(markdown)).toEqual([['hardware', label, value, false]]);
  });

  it.each([
    '* https://example.org',
    '* 正例と負例は3:1',
    '* **AdamW** を使う。',
    '* 人が見て良いと言ったものを、次のように選んだ: 三つ',
    '* 訓練には8枚のGPUを使う。',
  ])('is no fact without a label: %s', (markdown) => {
    expect(readFacts(markdown)).toEqual([]);
  });

  it('keeps its own words as plain text, with readable formulas', () => {
    expect(short('* **学習率:** `cosine`で **$8 \\times 10^{-4}$** から[ゼロ](https://example.org)')).toEqual(
      [['rate', '学習率', 'cosineで 8×10⁻⁴ からゼロ', false]],
    );
    expect(short('* **学習率:** 5 × 10<sup>-5</sup>')[0]?.[2]).toBe('5 × 10⁻⁵');
    expect(short('* **温度:** β<sub>1</sub> = 0.9, y<sup>T</sup>')[0]?.[2]).toBe('β₁ = 0.9, y^T');
    expect(short('* **損失関数の重み:** $\\frac{1}{2}$')[0]?.[2]).toBe('1/2');
    expect(short('* **費用:** 訓練は$30、推論は$5')[0]?.[2]).toBe('訓練は$30、推論は$5');
  });

  it('holds what stands below it as lines, labels kept', () => {
    const markdown = '* **データセット:** 二つ\n    * **A-Bench:** 1,300件\n    * 残りは非営利';
    expect(short(markdown)).toEqual([
      ['data', 'データセット', '二つ\nA-Bench: 1,300件\n残りは非営利', false],
    ]);
  });

  it('of a general label gives up the fields below it', () => {
    const markdown =
      '* **訓練:**\n    * GPU: 4 x A100\n    * バッチサイズは16。\n    * 言語モデル: 3エポック\n    * 訓練データ: 2K件';
    expect(short(markdown)).toEqual([
      ['training', '訓練', '言語モデル: 3エポック', false],
      ['hardware', 'GPU', '4 x A100', false],
      ['batch', 'バッチサイズ', '16。', false],
      ['data', '訓練データ', '2K件', false],
    ]);
  });

  it('of a field keeps the models and stages that its labels tell apart', () => {
    const markdown = '* **データセット:**\n    * 言語モデル: 5兆トークン\n    * 学習率: 1e-4';
    expect(short(markdown)).toEqual([
      ['data', 'データセット', '言語モデル: 5兆トークン', false],
      ['rate', '学習率', '1e-4', false],
    ]);
  });

  it('may also be a heading, lines of a paragraph or a table of two columns', () => {
    const expected = [
      ['hardware', 'GPU', '8枚', false],
      ['time', '訓練時間', '3日', false],
    ];
    expect(short('### GPU\n\n8枚\n\n### 訓練時間\n\n* 3日')).toEqual(expected);
    expect(short('**GPU:** 8枚\n**訓練時間:** 3日')).toEqual(expected);
    expect(short('| 項目 | 値 |\n|---|---|\n| GPU | 8枚 |\n| 訓練時間 | 3日 |')).toEqual(expected);
  });
});

describe('what is not known', () => {
  it.each([
    '記載されていません。',
    '不明',
    '台数についての記述はない。',
    '明示されていない。',
    '論文中に言及はありません。',
    '台数は公開されていません。',
    '情報は得られなかった。',
    '台数の記載がなく、型番も不明。',
    '記載なし',
    '言及は見当たらず。',
    '非公開',
    'Not specified',
    'not explicitly stated in the paper',
    'N/A',
    '本文を参照してください。',
    '台数は記載されていませんが、数十枚と推測されます。',
    '台数は不明（例えばA100を8枚など、と推測される）。',
  ])('is known from a value: %s', (value) => {
    expect(unknownFields(`* **GPU:** ${value}`)).toEqual(['hardware']);
  });

  it.each([
    ['GPU', 'A100を使用。台数は不明。'],
    ['GPU', '台数は8枚、型番は不明。'],
    ['モデルサイズ', '詳しい記載はないが、70億パラメータを使った。'],
    ['データセット', 'ImageNetを使用。枚数の記載はない。'],
    ['訓練時間', '3日。内訳は公開されていない。'],
    ['フレームワーク', '使用（名前は不明）'],
    ['重み減衰', 'なし'],
    ['データセット', '公開データだけでなく、社内の1,200件も使用。'],
  ])('is not said by a value that has a figure all the same: %s %s', (label, value) => {
    expect(unknownFields(`* **${label}:** ${value}`)).toEqual([]);
  });

  it('is read from a sentence for every field that no label states', () => {
    const sentence = 'GPUの枚数や時間、データセット、モデルの規模などは本文に書かれていない。';
    expect(short(`${sentence}以下は分かる。\n\n* **データセット:** 902件`)).toEqual([
      ['data', 'データセット', '902件', false],
      ['hardware', 'GPU', sentence, true],
      ['time', '時間', sentence, true],
      ['size', 'モデルの規模', sentence, true],
    ]);
  });

  it('is said once for a field, and also where another label says it', () => {
    expect(short('* **GPU:** GPUの種類と訓練時間は不明。\n* 訓練時間は不明。')).toEqual([
      ['hardware', 'GPU', 'GPUの種類と訓練時間は不明。', true],
      ['time', '訓練時間', 'GPUの種類と訓練時間は不明。', true],
    ]);
  });

  it('is not stated by a guess', () => {
    const markdown =
      'GPUの数は不明である。\n\n* **GPU:** 高性能なGPUが必要と考えられる。\n* **学習率:** 1e-4と推測される。';
    expect(unknownFields(markdown)).toEqual(['hardware']);
  });

  it('is everything below a sentence that announces it', () => {
    expect(
      unknownFields('次の情報は公開されていません。\n\n* **GPU:** 枚数\n* **訓練時間:** 全体の時間'),
    ).toEqual(['hardware', 'time']);
  });
});

it('long and hostile text is read in a moment', () => {
  for (const piece of ['1', '(', 'a1 ', '不明', 'は', 'と比', '1万', 'GPU ', 'の数', '[', '記載'])
    readFacts(`* **${piece.repeat(300)}:** ${piece.repeat(5000)}`);
});
