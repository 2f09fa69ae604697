import { describe, expect, it } from 'vitest';
import { FACT_FIELDS, type FactField } from '../../../../src/knowledge/facts/fields.ts';
import { readFacts } from '../../../../src/knowledge/facts/read-facts.ts';

const stated = (markdown: string, field: FactField) =>
  readFacts(markdown).filter((fact) => fact.field === field && !fact.isUnknown);
const valuesOf = (markdown: string, field: FactField) =>
  stated(markdown, field).flatMap(({ values }) => values);
const machinesOf = (markdown: string) =>
  stated(markdown, 'gpu').map(({ kind = '', values }) => [kind, ...values].join('×'));
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
    ['* **GPU:** 128 GPU（H100）', ['H100×128']],
    ['* **計算リソース:** GPU8枚（RTX 3090）', ['RTX 3090×8']],
    ['* **GPU:** A100を最大で256枚使用', ['A100×256']],
    ['* **GPU:** Ascend 910B NPUを64枚', ['Ascend 910B×64']],
    ['* **GPU:** GeForce RTX 4070 Ti SUPER', ['RTX 4070 Ti Super']],
    ['* **環境:** TPU v4 128チップ', ['TPU v4×128']],
    ['* **環境:** H100を8枚搭載したサーバー2台（計16枚）', ['H100×16']],
    ['* **環境:** 8枚のH100を搭載したノード4台', ['H100']],
    ['* **環境:** MI300X 8基のノードを16台', ['MI300X']],
    ['* **環境:** 8枚のH100を搭載したノードで3日', ['H100×8']],
    ['* **GPU:** GPUの種類は不明だが枚数は8。', ['×8']],
    ['* **使用GPU数:** 64', ['×64']],
    ['* 8枚のGPUで学習。\n* **GPU:** A100 8枚', ['A100×8']],
    ['* **費用:** 25 H100時間相当', []],
    ['* A100を使用していないが、H100を4枚使用した。', ['H100×4']],
    ['* 従来手法は64枚のA100を要したが、本手法は4枚で済む。', []],
    ['* Apple M2 MaxのMacBook Proで動作。', []],
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
    ['size', '* **モデルサイズ:** 671B（活性パラメータは37B）', [671]],
    ['size', '* **モデルサイズ:** 7B（LoRAにより35Mのみを更新）', [7]],
    ['size', '* **モデルサイズ:** 7BをLoRAで40Mパラメータに削減', [7]],
    ['size', '* **モデルサイズ:** 本モデルは2Bで、70Bのモデルに匹敵する。', [2]],
    ['size', '* **モデルサイズ:** GPT-4は1.8Tと言われるが、本手法は7Bで足りる。', [7]],
    ['time', '* **学習時間:** 15時間', [15]],
    ['time', '* **訓練時間:** 約1日', [24]],
    ['time', '* **訓練時間:** 3 days', [72]],
    ['time', '* 訓練にH100を2〜4週間使用', [336, 672]],
    ['time', '* **学習時間:** 6時間、12.0/17.0/22.5時間', [6, 12, 17, 22.5]],
    ['time', '* **学習時間:** 合計52時間。他手法（449時間）と比較して短い。', [52]],
    ['time', '* **学習データ:** 2,200時間の音声', []],
    ['time', '* **推論時間:** 3時間', []],
    ['time', '* **計算資源:** H100 64台で3日間', [72]],
    ['time', '* **学習時間:** 10時間から2時間に短縮した。', []],
    ['time', '* **学習コスト:** GPU時間にして3,200時間', []],
    ['time', '* **GPU時間:** 3,200時間', []],
    ['time', '* **GPU:** 48 H20 GPUs', []],
    ['time', '* **学習時間:** 1日あたり、3月1日、数日', []],
    ['gpuTime', '* **計算:** 54 GPU日', [1296]],
    ['gpuTime', '* 87 H100 GPU 時間', [87]],
    ['gpuTime', '* **学習コスト:** GPU時間にして3,200時間', [3200]],
    ['gpuTime', '* **GPU時間:** 約1.2万時間', [12_000]],
    ['data', '* **データセット:** 10Mの画像と3万件', [10e6, 3e4]],
    ['data', '* **データ:** 2,000サンプル（英語1,000）', [2000]],
    ['data', '* **データサイズ:** 約120万', [1.2e6]],
    ['data', '* **データ:** CC12M、DL3DV-10K、iNaturalist 2017', []],
    ['data', '* **データ:** 問いごとに200枚の画像', []],
    ['data', '* **データ:** 60,000時間、4K以上の解像度の画像', []],
    ['data', '* **データセット:** 文は4,096トークンまで', []],
    ['batch', '* **バッチサイズ:** 16 (グローバル)', [16]],
    ['batch', '* **バッチサイズ:**\n    * 復号器: 8\n    * 符号器: 64（甲）、128（乙）', [8, 64, 128]],
    ['batch', '* **バッチサイズ:** 1,048,576トークン', []],
    ['batch', '* lr * batch_size / 256', []],
    ['batch', '* **バッチサイズ:** 有効バッチサイズは512（GPUあたり8、勾配累積8）', [512]],
    ['batch', '* **バッチサイズ:** 1、累積64（effective batch size: 64）', [64]],
    ['rate', '* **学習率:** $8 \\times 10^{-4}$', [8e-4]],
    ['rate', '* AdamW (学習率 = 1e-4, weight decay = 0.01)', [1e-4]],
    ['rate', '* **学習率:** 3 × 10^(-4) から 0.001', [3e-4, 1e-3]],
    ['rate', '* **学習率:** 余弦の助走（120段）', []],
    ['rate', '* **学習率:** 0.1（モーメンタム0.9）', [0.1]],
    ['rate', '* **学習率:** 1e-6、KL係数0.001', [1e-6]],
    ['epochs', '* **エポック数:** 5', [5]],
    ['epochs', '* ウォームアップ2エポックを含む20エポック', [20]],
    ['steps', '* 500, 2k, 10kイテレーションで訓練', [500, 2000, 10_000]],
    ['steps', '* 2000ステップのウォームアップ、合計500000ステップ', [500_000]],
    ['steps', '* 500ステップごとに評価', []],
    ['steps', '* 学習率は100万ステップかけて減衰', []],
  ])('of %s in %s are %j', (field, markdown, expected) => {
    const values = valuesOf(markdown, field);
    expect(values).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expect(values[index]).toBeCloseTo(value, 10);
  });

  it('carry the reserve of the digest and the words that state them', () => {
    expect(stated('* **訓練:** 一つ目。約76分で学習した。', 'time')).toMatchObject([
      { qualifier: '約', words: '訓練: 約76分で学習した。' },
    ]);
    for (const words of ['32 per GPU', '1GPUあたり32', 'デバイスごとに32', '32', 'per-GPUバッチサイズ32'])
      expect(stated(`* **バッチサイズ:** ${words}`, 'batch')).toMatchObject([
        { values: [32], kind: words === '32' ? undefined : '/GPU' },
      ]);
    expect(stated('* **データ:** 300万件以上', 'data')).toMatchObject([{ qualifier: '以上' }]);
    expect(stated('* **データ:** 1万枚の画像を超える', 'data')).toMatchObject([{ qualifier: '超' }]);
  });

  it.each([
    ['120万枚の画像', ['1200000枚']],
    ['115,836画像ペア', ['115836組']],
    ['2億のビデオとテキストのペア', ['200000000組']],
    ['2.3Mの画像・テキスト対', ['2300000組']],
    ['6Mの画像テキストサンプル', ['6000000件']],
    ['5,000件の画像', ['5000枚']],
    ['3万ペアの選好データ', ['30000組']],
    ['25万本の動画クリップ', ['250000本']],
    ['5,000問の数学問題', ['5000問']],
    ['15kの指示データ', ['15000件']],
    ['3.2億トークンの文', ['320000000トークン']],
    ['1万時間を超える音声データ', ['10000時間']],
    ['10Mの画像と32Mのキャプション', ['10000000枚', '32000000文']],
    ['学習には500件の動画、計790万ペア（790万サンプル）', ['500本', '7900000組']],
    ['H800を2,048枚', []],
    ['200 バッチの例', []],
  ])('of data are told with what they count: %s', (words, expected) => {
    const facts = stated(`* **データセット:** ${words}`, 'data');
    expect(facts.flatMap(({ values, kind }) => values.map((value) => `${value}${kind}`))).toEqual(expected);
  });

  it('stand where the words go on to what they are needed for', () => {
    expect(valuesOf('* 765個のテストケースを評価するには、8枚のA100が必要です。', 'data')).toEqual([765]);
    expect(machinesOf('* 評価するには、8枚のA100が必要です。')).toEqual([]);
    expect(machinesOf('* 8枚のA100が必要です。')).toEqual([]);
    expect(machinesOf('* 学習には8枚のA100が必要だった。')).toEqual(['A100×8']);
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
    ['* **データセット:** サイズは記載されていない。', ['data']],
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
