/** How much data there is, each amount with what it counts: pictures and tokens are no one scale. */
import { ANYTHING, type Reading } from './fields.ts';
import { around, EACH, find, numberOf, reading } from './figures.ts';
import type { Statement } from './statements.ts';

/** What data are counted in, and the words for it; the last are counted in no unit of their own. */
const COUNTED: readonly (readonly [unit: string, words: string])[] = [
  ['枚', '枚|画像|images?'],
  ['本', '本(?![研論手])|動画|ビデオ|クリップ(?!モデル)|videos?|clips?'],
  ['組', '組|ペア|対(?![しす応象話称策])|トリプレット|pairs?'],
  ['問', '問|質問|questions?'],
  ['文', '文(?![字書献脈])|キャプション'],
  ['曲', '曲'],
  ['シーン', 'シーン'],
  ['物体', 'オブジェクト'],
  ['分子', '分子'],
  ['対話', '対話'],
  ['軌道', '軌道|軌跡|trajector'],
  [
    ANYTHING,
    '件|例|サンプル|インスタンス|プロンプト|クエリ|ケース|エントリ|ドキュメント|ファイル|記事|論文|スニペット|解答|回答|データ(?!セット|ベース|ソース|スケール|拡張|サイズ|量|ポイント)|samples?|examples?|instances?|tasks?',
  ],
];
const THING = COUNTED.map(([, words]) => words).join('|');
const NO_THING =
  '時間|秒|分(?!子)|日|年|月|人|名|トークン|token|語|単語|円|ドル|px|フレーム|ステップ|step|エポック|epoch|回|倍|次元|層|つ|種類|クラス|カテゴリ|ドメイン|言語|台|基|など|パラメータ|バッチ';
const THINGS = new RegExp(
  String.raw`(?<![\w.,^$×-]|最大\s?)(\d+(?:\.\d+)?)\s?([KMB]?)(?![\w%.×°/])\s?(?:以上)?(?!\s?(?:${NO_THING}))(?![^\d、。]{0,4}解像度)(?:\d+秒の|の\d+秒の)?[^\d、。,()（）:：›]{0,24}?(?:${THING})`,
  'gi',
);
const COUNT_OF =
  /(?:サンプル|データ(?:セット)?|オブジェクト|画像|ペア|質問|インスタンス)(?:の)?(?:数|サイズ)(?:は|が|:)\s?約?\s?(\d+(?:\.\d+)?)\s?([KM]?)(?![\w%.×])/gi;
const TOKENS = /(?<![\w.,^$×-])(\d+(?:\.\d+)?)\s?([KMBT]?)\s?(?:の)?(?:トークン|tokens?\b)(?!長|数|\/)/gi;
const RECORDINGS =
  /(?<![\w.,^$×-])(\d+(?:\.\d+)?)\s?([KM]?)\s?時間(?:を超える|(?:以上|程度|分)?の)[^\d、。]{0,12}?(?:音声|音楽|発話|オーディオ|動画|映像|ビデオ|(?:運転|活動|操作)データ)/gi;

/** One of many, or machines: `H800を2,048枚`. */
const NO_DATA = new RegExp(`${EACH.source}|(?:GPUs?|(?<![A-Za-z])[ABHV]\\d{2,3})[^\\w、。]{0,8}$`, 'i');
const DATA = /データ|data|コーパス|corpus|ベンチマーク|サンプル|テスト(?:セット|ケース)/i;
/** Fewer are examples in a prompt, scenes of a test, or the length of a text. */
const FEWEST = { data: 100, unnamed: 1000, tokens: 1e6 };
const NO_CORPUS = /バッチ|batch|コンテキスト|系列|最大長|ウィンドウ|消費|ウォームアップ|warm/i;

/** How many samples, images, pairs, tokens … the data has. */
export function readData({ label, text }: Statement): Reading[] {
  if (/バッチ|batch|ステップ|解像度/i.test(label)) return [];
  const all = `${label}: ${text}`;
  const read = (pattern: RegExp, fewest: number, kind?: string) =>
    find(all, pattern, { before: NO_DATA }).flatMap((match) => {
      const value = numberOf(match[1] ?? '', match[2]);
      return value < fewest ? [] : [{ ...reading([value], match), kind: kind ?? unitOf(match) }];
    });
  const fewest = DATA.test(all) ? FEWEST.data : FEWEST.unnamed;
  return [
    ...[THINGS, COUNT_OF].flatMap((pattern) => read(pattern, fewest)),
    ...(NO_CORPUS.test(all) ? [] : read(TOKENS, FEWEST.tokens, 'トークン')),
    ...read(RECORDINGS, 1, '時間'),
  ];
}

/** `10枚の…` counts what its counter says, `10の画像とテキストのペア` the last that it names. */
function unitOf(match: RegExpExecArray): string {
  const [counter = ''] = /(?<=^[\d.]+\s?[KMB]?\s?)(?:[枚本組曲問文]|ペア)/i.exec(match[0]) ?? [];
  const [rest = ''] = /^[^\d、。,()（）:：をはがで]*/.exec(around(match).after) ?? [];
  const words = counter || match[0] + rest;
  const places = COUNTED.map(([unit, pattern]) => ({
    unit,
    at: [...words.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1,
  }));
  return places.reduce((last, place) => (place.at > last.at ? place : last)).unit;
}
