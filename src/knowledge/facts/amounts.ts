/** Amounts: hours and parameters. */
import type { Reading } from './fields.ts';
import { around, EACH, find, numberOf, reading } from './figures.ts';
import type { Statement } from './statements.ts';

const TRAINING = /学習|訓練|トレーニング|チューニング|train|tuning/i;
const OF_MACHINES = /GPU|計算(?:資源|リソース|コスト|機|環境)|ハードウェア/;
const RANGE = String.raw`(\d+(?:\.\d+)?)(?:\s?(?:[-~〜–—]|から)\s?(\d+(?:\.\d+)?))?`;

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
  String.raw`(?<![\w.月/-]|GPU時間[^、。\d]{0,8})((?:\d+(?:\.\d+)?\/){0,4})${RANGE}[\s-]?(${UNIT})`,
  'gi',
);
const OTHER_TIME = /データ(?!.*時間)|推論|生成|評価|アノテ|注釈|収集|作成|ビデオ|動画|音声|長さ|拡張/;
const OF_MEDIA =
  /^間?(?:以上|程度|分)?の[^、。]{0,16}(?:音声|動画|映像|ビデオ|オーディオ|データ|活動|クリップ|コンテンツ)|^間?(?:程度)?(?:の)?(?:増|短縮|削減|延長)|^間?(?:あたり|ごと|\/|\s?\(?GPU)/;

/** How long training took, in hours. */
export function readTime({ label, text }: Statement): Reading[] {
  if (OTHER_TIME.test(label) || !(TRAINING.test(label + text) || OF_MACHINES.test(label))) return [];
  if (/推論|生成時間|応答/.test(text)) return [];
  return find(`${label}: ${text}`, DURATION, { before: EACH, after: OF_MEDIA }).map((match) => {
    const [, list = '', from = '', to = '', unit = ''] = match;
    const hours = HOURS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
    const figures = [...list.split('/'), from, to].filter(Boolean).map(Number);
    return reading(
      figures.map((figure) => figure * hours),
      match,
    );
  });
}

const GPU_TIME =
  /(?<![\w.,-])(\d+(?:\.\d+)?)\s?([KM]?)[\s-]?(?:(?:NVIDIA\s)?[AH]\d{2,3}[\s-]?(?:GPU)?|GPUs?)[\s-]?(時間|hours?|hrs?|日|days?)|(?<=GPU(?:時間|[\s-]hours?)[^、。\d]{0,8})(\d+(?:\.\d+)?)\s?([KM]?)\s?(?:時間|hours?|$)/gi;

/** Hours times accelerators, where a digest says so itself. */
export function readGpuTime({ label, text }: Statement): Reading[] {
  return find(`${label}: ${text}`, GPU_TIME).map((match) => {
    const [, figure, unit, period = '', said = '', saidUnit] = match;
    const hours = /^[日d]/i.test(period) ? 24 : 1;
    return reading([numberOf(figure ?? said, unit ?? saidUnit) * hours], match);
  });
}

const OF_MODEL =
  /モデル|LLM|VLM|model|バックボーン|backbone|(?<!ハイパー\s?)パラメータ|(?<!hyper-?\s?)parameter/i;
const NO_MODEL = /データ|学習率|バッチ|ハードウェア|GPU|時間|コスト|推論|評価|報酬|クライアント/;
const SIZE_SAID = /(?<!ハイパー\s?)パラメータ|(?<!hyper)parameters|モデルの?サイズ|ベースモデル/i;
const SIZE = /(?<![A-Za-z\d.,])(\d+(?:\.\d+)?)\s?([BbM])(?![A-Za-z\d])/g;
const PLAIN_SIZE = /(?<![\w.^-])(\d{6,})(?![\w.])/g;
/** Neither samples, nor the active part of a model, nor what LoRA and its like train. */
const NO_SIZE = {
  before:
    /(?:(?:活性|アクティブ|activated|active)[^\d、。]{0,16}|(?:LoRA|アダプタ|adapter|全体の)[^\d、。]{0,16}(?:\d+(?:\.\d+)?%\s?\(約?\s?)?)$/i,
  after:
    /^(?:(?:個|の|\s){0,3}[^\d\s、。,()]{0,6}(?:トークン|token|単語|枚|件|本|画像|サンプル|image|sample|ペア|pair|ステップ|step|イテレ|iter|キャプション|データ|動画|ビデオ|人|円|ドル)|\s?の?\s?(?:個の)?(?:パラメータ|parameters?)?[がを]?\s?(?:活性|アクティブ|activated|active)|\s?(?:個の)?(?:パラメータ)?(?:に|まで)(?:削減|圧縮|縮小|抑え))/i,
};
const PARAMETERS_AFTER = /^\s?の?(?:個の)?(?:学習可能な)?(?:パラメータ|parameter)/i;

const BILLION = 1e9;

/** Billions of parameters of models: `7B`, or a plain number where it is said to count parameters. */
export function readSize({ label, text }: Statement): Reading[] {
  const isLabel = OF_MODEL.test(label) && !NO_MODEL.test(label);
  if (!isLabel && !SIZE_SAID.test(text)) return [];
  const names = text.replace(/(?<=\d)B(\d)(?=パラメータ)/g, '.$1B');
  const sizes = [SIZE, PLAIN_SIZE].flatMap((pattern) => find(names, pattern, NO_SIZE));
  return sizes.flatMap((match) => {
    const { before, after } = around(match);
    const isSaid = PARAMETERS_AFTER.test(after) || /パラメータ数[^\d、。]{0,8}$/.test(before);
    if (match[2] === undefined && !isLabel && !isSaid) return [];
    return [reading([numberOf(match[1] ?? '', match[2]) / BILLION], match)];
  });
}
