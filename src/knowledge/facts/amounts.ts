/** Amounts: hours, parameters, samples, tokens. */
import type { Reading } from './fields.ts';
import { around, numberOf, reading } from './figures.ts';
import type { Statement } from './statements.ts';

const TRAINING = /学習|訓練|トレーニング|チューニング|train|tuning/i;
const RANGE = String.raw`(\d+(?:\.\d+)?)(?:\s?(?:[-~〜–—]|から)\s?(\d+(?:\.\d+)?))?`;
const PER = /(?:あたり|当たり|ごとに?|各[^、。\d]{0,8}|毎|それぞれ|につき|\bper )[^、。\d]{0,16}$/i;

const HOURS: readonly (readonly [unit: RegExp, hours: number])[] = [
  [/^(?:秒|s)/i, 1 / 3600],
  [/^(?:分|min)/i, 1 / 60],
  [/^(?:時|h)/i, 1],
  [/^(?:日|d)/i, 24],
  [/^(?:週|w)/i, 168],
  [/^(?:.月|mo)/i, 720],
];
const UNIT =
  '秒|分(?![のも割散布類析子離野岐解])|時間|日(?![本付常時])|週|[かカヶケ箇]月|(?:seconds?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?)(?![a-z\\d])';
const DURATION = new RegExp(
  String.raw`(?<![\w.月/-])((?:\d+(?:\.\d+)?\/){0,4})${RANGE}[\s-]?(${UNIT})`,
  'gi',
);
const OTHER_TIME = /データ(?!.*時間)|推論|生成|評価|アノテ|注釈|収集|作成|ビデオ|動画|音声|長さ|拡張/;
const OF_MEDIA =
  /^間?(?:以上|程度|分)?の[^、。]{0,16}(?:音声|動画|映像|ビデオ|オーディオ|データ|活動|クリップ|コンテンツ)|^間?(?:程度)?(?:の)?(?:増|短縮|削減|延長)|^間?(?:あたり|ごと|\/)/;

/** How long training took, in hours. */
export function readTime({ label, text }: Statement): Reading[] {
  if (OTHER_TIME.test(label) || !(TRAINING.test(label + text) || label.includes('GPU'))) return [];
  if (/推論|生成時間|応答/.test(text)) return [];
  return [...text.matchAll(DURATION)].flatMap((match) => {
    const { before, after } = around(match);
    if (OF_MEDIA.test(after) || PER.test(before)) return [];
    const [, list = '', from = '', to, unit = ''] = match;
    const hours = HOURS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
    const figures = [...list.split('/'), from, to ?? ''].filter(Boolean);
    return [
      reading(
        figures.map((figure) => Number(figure) * hours),
        match,
      ),
    ];
  });
}

const GPU_TIME =
  /(?<![\w.,-])(\d+(?:\.\d+)?)\s?([KM]?)[\s-]?(?:(?:NVIDIA\s)?[AH]\d{2,3}[\s-]?(?:GPU)?|GPUs?)[\s-]?(時間|hours?|hrs?|日|days?)/gi;

/** Hours times accelerators, where a digest says so itself. */
export function readGpuTime({ text }: Statement): Reading[] {
  return [...text.matchAll(GPU_TIME)].map((match) => {
    const [, figure = '', unit, period = ''] = match;
    return reading([numberOf(figure, unit) * (/^[日d]/i.test(period) ? 24 : 1)], match);
  });
}

const OF_MODEL =
  /モデル|LLM|VLM|model|バックボーン|backbone|(?<!ハイパー\s?)パラメータ|(?<!hyper-?\s?)parameter/i;
const NO_MODEL = /データ|学習率|バッチ|ハードウェア|GPU|時間|コスト|推論|評価|報酬|クライアント/;
const SIZE_SAID = /(?<!ハイパー\s?)パラメータ|(?<!hyper)parameters|モデルの?サイズ|ベースモデル/i;
const SIZE = /(?<![A-Za-z\d.,])(\d+(?:\.\d+)?)\s?([BbM])(?![A-Za-z\d])/g;
const PLAIN_SIZE = /(?<![\w.^-])(\d{6,})(?![\w.])/g;
const OF_DATA =
  /^(?:個|の|\s){0,3}[^\d\s、。,()]{0,6}(?:トークン|token|単語|枚|件|本|画像|サンプル|image|sample|ペア|pair|ステップ|step|イテレ|iter|キャプション|データ|動画|ビデオ|人|円|ドル)/i;
const ACTIVE_AFTER =
  /^\s?の?\s?(?:個の)?(?:パラメータ|parameters?)?[がを]?\s?(?:活性|アクティブ|activated|active)/i;
const ACTIVE_BEFORE = /(?:活性化|アクティブ|activated|active)[^\d、。]{0,16}$/i;

const BILLION = 1e9;

/** Billions of parameters of models: `7B`, or a plain number where it is said to count parameters. */
export function readSize({ label, text }: Statement): Reading[] {
  const isLabel = OF_MODEL.test(label) && !NO_MODEL.test(label);
  if (!isLabel && !SIZE_SAID.test(text)) return [];
  const read = (match: RegExpExecArray) => {
    const { before, after } = around(match);
    if (OF_DATA.test(after) || ACTIVE_AFTER.test(after) || ACTIVE_BEFORE.test(before)) return [];
    const isSaid = /^\s?の?(?:個の)?(?:学習可能な)?(?:パラメータ|parameter)/i.test(after);
    const isPlain = match[2] === undefined;
    if (isPlain && !isLabel && !isSaid && !/パラメータ数[^\d、。]{0,8}$/.test(before)) return [];
    return [reading([numberOf(match[1] ?? '', match[2]) / BILLION], match)];
  };
  const names = text.replace(/(?<=\d)B(\d)(?=パラメータ)/g, '.$1B');
  return [...[...names.matchAll(SIZE)].flatMap(read), ...[...names.matchAll(PLAIN_SIZE)].flatMap(read)];
}

const THING =
  '件|枚|本(?![研論手])|組|曲|問|文(?![字書献脈])|例|サンプル|ペア|クリップ(?!モデル)|シーン|画像|キャプション|動画|ビデオ|オブジェクト|インスタンス|プロンプト|質問|クエリ|ケース|エントリ|対話|軌道|トリプレット|分子|ドキュメント|samples?|images?|pairs?|videos?|clips?|examples?|instances?|questions?|tasks?';
const NO_THING =
  '時間|秒|分|日|年|月|人|名|トークン|token|語|単語|円|ドル|px|フレーム|ステップ|step|エポック|epoch|回|倍|次元|層|つ|種類|クラス|カテゴリ|ドメイン|言語|台|基|など|パラメータ';
const THINGS = new RegExp(
  String.raw`(?<![\w.,^$×-])(\d+(?:\.\d+)?)\s?([KMB]?)(?![\w%.×°/])\s?(?:以上)?(?!${NO_THING})(?![^\d、。]{0,4}解像度)(?:\d+秒の|の\d+秒の)?[^\d、。,()（）:：]{0,24}?(?:${THING})`,
  'gi',
);
const COUNT_OF =
  /(?:サンプル|データ(?:セット)?|オブジェクト|画像|ペア|質問|インスタンス)(?:の)?(?:数|サイズ)(?:は|が|:)\s?約?\s?(\d+(?:\.\d+)?)\s?([KM]?)(?![\w%.×])/gi;
const DATA = /データ|data|コーパス|corpus|ベンチマーク|サンプル|テストセット/i;
/** Fewer are examples in a prompt, or scenes of a test. */
const FEWEST = 100;
/** Where no word says that it is data. */
const FEWEST_UNNAMED = 1000;

/** How many samples, images, pairs … the data has. */
export function readData({ label, text }: Statement): Reading[] {
  if (/バッチ|batch|ステップ|解像度/i.test(label)) return [];
  const fewest = DATA.test(label + text) ? FEWEST : FEWEST_UNNAMED;
  const all = `${label}: ${text}`;
  return [...all.matchAll(THINGS), ...all.matchAll(COUNT_OF)].flatMap((match) => {
    const { before } = around(match);
    const value = numberOf(match[1] ?? '', match[2]);
    const isYear = /^(?:19|20)\d\d(?!\d)\s?[A-Za-z]/.test(match[0]);
    if (value < fewest || isYear || PER.test(before) || /最大\s?$/.test(before)) return [];
    return [reading([value], match)];
  });
}

const TOKENS = /(?<![\w.,^$×-])(\d+(?:\.\d+)?)\s?([KMBT]?)\s?(?:の)?(?:トークン|tokens?\b)(?!長|数|\/)/gi;
const NO_CORPUS = /バッチ|batch|コンテキスト|系列|最大長|ウィンドウ|消費|ウォームアップ|warm/i;

/** Tokens of a corpus; fewer than a million are the length of a text. */
export function readTokens({ label, text }: Statement): Reading[] {
  if (NO_CORPUS.test(label + text)) return [];
  return [...text.matchAll(TOKENS)].flatMap((match) => {
    const value = numberOf(match[1] ?? '', match[2]);
    return value < 1e6 ? [] : [reading([value], match)];
  });
}
