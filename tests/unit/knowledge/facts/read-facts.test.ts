import { describe, expect, it } from 'vitest';
import { FACT_FIELDS, type FactField } from '../../../../src/knowledge/facts/fields.ts';
import { readFacts } from '../../../../src/knowledge/facts/read-facts.ts';

const stated = (markdown: string, field: FactField) =>
  readFacts(markdown).filter((fact) => fact.field === field && !fact.isUnknown);
const valuesOf = (markdown: string, field: FactField) =>
  stated(markdown, field).flatMap(({ values }) => values);
const machinesOf = (markdown: string) =>
  stated(markdown, 'gpu').map(({ name = '', values }) => [name, ...values].join('×'));
const unknownFields = (markdown: string) =>
  readFacts(markdown).flatMap(({ field, isUnknown }) => (isUnknown ? [field] : []));

it('each field has a name and a label of its own', () => {
  expect(new Set(FACT_FIELDS.map(({ field }) => field)).size).toBe(FACT_FIELDS.length);
  expect(new Set(FACT_FIELDS.map(({ label }) => label)).size).toBe(FACT_FIELDS.length);
});

describe('accelerators', () => {
  it.each([
    ['* **GPU:** A100×8', ['A100×8']],
    ['* **GPU:** 8枚のA100', ['A100×8']],
    ['* **GPU:** A100 80GB 8基', ['A100×8']],
    ['* **GPU:** 8 x H100', ['H100×8']],
    ['* **GPU:** 8xH200', ['H200×8']],
    ['* 64台の NVIDIA A100 GPU を使用', ['A100×64']],
    ['* **GPU:** 16 NVIDIA A800 80G GPUs', ['A800×16']],
    ['* **GPU:** A100-SXM4-80GB GPUを8基使用', ['A100×8']],
    ['* **GPU:** NVIDIA A800 (8基)、NVIDIA A6000', ['A800×8', 'A6000']],
    ['* **GPU:** RTX-4090 GPU 2台', ['RTX 4090×2']],
    ['* **環境:** 8-GPU NVIDIA A100ワークステーション', ['A100×8']],
    ['* 単一のNVIDIA H100 GPUで実行', ['H100×1']],
    ['* 学習は4つのA100 GPU、評価は８枚のH100', ['A100×4', 'H100×8']],
    ['* **GPU:** 32 GPUsを使用', ['×32']],
    ['* **GPU:** A100 80GB', ['A100']],
    ['* **GPU:** RTX 4090 GPU', ['RTX 4090']],
    ['* **GPU:** A100 GPUを各ノードあたり8基使用', ['A100']],
    ['* **GPU:** 4ノード×8', []],
    ['* **GPU:** メモリは80GB', []],
  ])('in %s are %j', (markdown, expected) => {
    expect(machinesOf(markdown)).toEqual(expected);
  });
});

describe('values', () => {
  it.each<[FactField, string, number[]]>([
    ['size', '* **モデルサイズ:** 7B', [7]],
    ['size', '* **モデルサイズ:** 70億パラメータ', [7]],
    ['size', '* **モデル:** Qwen2.5-32B、1.5Bと7B', [32, 1.5, 7]],
    ['size', '* **モデルサイズ:** 3億8000万', [0.38]],
    ['size', '* 1.5 billion parametersの模型', [1.5]],
    ['size', '* **パラメータ数:** 総数は4.6Bで、1.2Bが活性化', [4.6]],
    ['size', '* **モデルサイズ:** ViT-L/14、数十億、80GB', []],
    ['size', '* **モデル:** 10Mの画像で作った', []],
    ['time', '* **学習時間:** 15時間', [15]],
    ['time', '* **訓練時間:** 約1日', [24]],
    ['time', '* **訓練時間:** 3 days', [72]],
    ['time', '* 訓練にH100を2〜4週間使用', [336, 672]],
    ['time', '* **学習時間:** 6時間、12.0/17.0/22.5時間', [6, 12, 17, 22.5]],
    ['time', '* **学習時間:** 合計52時間。他手法（449時間）と比較して短い。', [52]],
    ['time', '* **学習データ:** 2,200時間の音声', []],
    ['time', '* **推論時間:** 3時間', []],
    ['time', '* **GPU:** 48 H20 GPUs', []],
    ['time', '* **学習時間:** 1日あたり、3月1日、数日', []],
    ['gpuTime', '* **計算:** 54 GPU日', [1296]],
    ['gpuTime', '* 87 H100 GPU 時間', [87]],
    ['data', '* **データセット:** 10Mの画像と3万件', [10e6, 3e4]],
    ['data', '* **データ:** 2,000サンプル（英語1,000）', [2000]],
    ['data', '* **データサイズ:** 約120万', [1.2e6]],
    ['data', '* **データ:** CC12M、DL3DV-10K、iNaturalist 2017', []],
    ['data', '* **データ:** 問いごとに200枚の画像', []],
    ['data', '* **データ:** 60,000時間、4K以上の解像度の画像', []],
    ['tokens', '* **データセット:** 3.1兆トークン', [3.1e12]],
    ['tokens', '* **データセット:** 文は4,096トークンまで', []],
    ['batch', '* **バッチサイズ:** 16 (グローバル)', [16]],
    ['batch', '* **バッチサイズ:**\n    * 復号器: 8\n    * 符号器: 64（甲）、128（乙）', [8, 64, 128]],
    ['batch', '* **バッチサイズ:** 1,048,576トークン', []],
    ['batch', '* lr * batch_size / 256', []],
    ['rate', '* **学習率:** $8 \\times 10^{-4}$', [8e-4]],
    ['rate', '* AdamW (学習率 = 1e-4, weight decay = 0.01)', [1e-4]],
    ['rate', '* **学習率:** 3 × 10^(-4) から 0.001', [3e-4, 1e-3]],
    ['rate', '* **学習率:** 余弦の助走（120段）', []],
    ['epochs', '* **エポック数:** 5', [5]],
    ['epochs', '* ウォームアップ2エポックを含む20エポック', [20]],
    ['steps', '* 500, 2k, 10kイテレーションで訓練', [500, 2000, 10_000]],
    ['steps', '* 2000ステップのウォームアップ、合計500000ステップ', [500_000]],
    ['steps', '* 500ステップごとに評価', []],
  ])('of %s in %s are %j', (field, markdown, expected) => {
    const values = valuesOf(markdown, field);
    expect(values).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expect(values[index]).toBeCloseTo(value, 10);
  });

  it('carry the reserve of the digest and the words that state them', () => {
    expect(stated('* **訓練:** 一つ目。約76分で学習した。', 'time')).toMatchObject([
      { qualifier: '約', words: '訓練: 約76分で学習した。' },
    ]);
    expect(stated('* **バッチサイズ:** 32 per GPU', 'batch')).toMatchObject([{ qualifier: 'GPUあたり' }]);
    expect(stated('* **データ:** 300万件以上', 'data')).toMatchObject([{ qualifier: '以上' }]);
  });

  it('are none of a guess, an example or another paper', () => {
    for (const words of [
      'A100を8枚使用したと推測される',
      '例えば、A100を8枚',
      '通常、A100を8枚使う',
      '他手法のA100 8枚と比較して少ない',
    ])
      expect(readFacts(`* **GPU:** ${words}。`)).toEqual([]);
  });

  it('are told once, by the statement that says most', () => {
    expect(machinesOf('* **GPU:** A100\n* **訓練:** A100 GPU 8枚\n* **評価:** 8枚のA100')).toEqual([
      'A100×8',
    ]);
    expect(readFacts('* **モデルサイズ:** 7B (70億パラメータ)')).toHaveLength(1);
  });

  it('stand below headings, in tables and in paragraphs too', () => {
    expect(valuesOf('### バッチサイズ\n\n* 甲: 16', 'batch')).toEqual([16]);
    expect(valuesOf('| 項目 | 値 |\n| --- | --- |\n| 学習率 | 1e-5 |', 'rate')).toEqual([1e-5]);
    expect(valuesOf('訓練には、学習率1e-5を用いた。', 'rate')).toEqual([1e-5]);
  });
});

describe('what is not known', () => {
  it.each<[string, FactField[]]>([
    ['* **学習率:** 不明', ['rate']],
    ['学習率は不明。', ['rate']],
    ['* **GPU:** 種類や数は記載されていません。', ['gpu']],
    ['* **GPU:** 学習率は記載されていません。', ['rate']],
    ['* **GPU:** GPUの種類や数、トレーニング時間は記載されていません。', ['gpu', 'time']],
    ['具体的なモデルサイズに関する記述は見つけられませんでしたが、大きい。', ['size']],
    ['* **Time:** training time is not reported', ['time']],
    ['費用や物理的な詳細（GPUの数や時間、モデルのサイズなど）は記載されていません。', []],
    ['GPUの数、学習時間、モデルサイズは記載されていません。', []],
    ['学習率は公開されている。', []],
  ])('in %s is %j', (markdown, expected) => {
    expect(unknownFields(markdown)).toEqual(expected);
  });

  it('is only what is stated nowhere', () => {
    expect(unknownFields('* **学習率:** 1e-5\n* 評価の学習率は不明。')).toEqual([]);
    expect(unknownFields('* **GPU:** A100。GPUの数は不明。')).toEqual([]);
  });
});
