/** The number by which a fact is sorted. Read by browsers too. */
import { countDevices } from './count-devices.ts';
import { FACT_FIELDS, type FactField, type FactType } from './fields.ts';
import { figuresOf, largest, plainFigures } from './figures.ts';

/**
 * The number of a value for sorting: the most accelerators, hours, things or parameters that it names, or the
 * first number of a setting; undefined where none can be read with certainty.
 */
export function magnitudeOf(field: FactField, value: string): number | undefined {
  const type = FACT_FIELDS.find((spec) => spec.field === field)?.type ?? 'text';
  return READERS[type](plainFigures(withoutComparisons(value)));
}

const READERS: Record<FactType, (text: string) => number | undefined> = {
  devices: countDevices,
  duration: countHours,
  count: countThings,
  parameters: (text) => largest([...figuresOf(text, SIZE, SHORT), ...figuresOf(text, PARAMETERS)]),
  number: (text) => figuresOf(text, NUMBER, SHORT)[0],
  fraction: readFraction,
  text: () => undefined,
};

/** Sentences that set a paper against others tell the others' numbers. */
const COMPARISON = /[とに]比較|[とに]比べ|より(?:も|大幅に)?[小大短長速高低少多]/;

const SHORT = { K: 1e3, k: 1e3, M: 1e6, B: 1e9, b: 1e9, T: 1e12 };
const SIZE =
  /(?<![A-Za-z\d.])(\d+(?:\.\d+)?)([BMTb])(?![A-Za-z\d]|\s?(?:トークン|tokens?|枚|件|本|画像|サンプル|images?|samples?))/g;
/** A plain number is a number of parameters where it says so or is too large for anything else. */
const PARAMETERS =
  /(?<![\w.^-])(\d{6,}|\d+(?=\s?(?:個の)?(?:学習可能な)?(?:パラメータ|parameters)))(?![\w.]|\s?(?:トークン|tokens?|枚|件|本|画像|サンプル|images?|samples?))/gi;
/** The first number that is neither a part of a name nor counts stages, machines or data. */
const NUMBER =
  /(?<![\w.^-]|ウォームアップ\s?|warm-?up )(\d+(?:\.\d+)?)\s?([KkM]?)(?![\w^%]|\.\d|\s?:|\s?[×x]\s?10\s?\^|\s?(?:つ|段階|台|基|フェーズ|ステージ|スケール|データ)|\s?[^\s\d]{0,6}あたり)/gi;

const HOURS: readonly (readonly [unit: string, hours: number])[] = [
  ['秒|s(?:ec(?:ond)?s?)?', 1 / 3600],
  ['分(?![のも割散布類析子離野岐])|min(?:ute)?s?', 1 / 60],
  ['時間(?!の(?:音声|動画|映像|ビデオ|録音|オーディオ|運転|データ))|h(?:(?:ou)?rs?)?', 1],
  ['日(?![本付常時])|days?', 24],
  ['週|weeks?', 168],
  ['[かカヶケ箇]月|months?', 720],
];
/** Hours of machines (`54 GPU時間`) are no duration, nor is `1日あたり`, nor the day of a date. */
const DURATIONS = HOURS.map(([unit, hours]) => ({
  hours,
  pattern: new RegExp(
    String.raw`(?<![\w.月-])(\d+(?:\.\d+)?)(?:\s?(?:[-~〜–—]|から|to)\s?\d+(?:\.\d+)?)?[\s-]?(?:${unit})(?![a-z])(?!間?(?:あたり|当たり|ごと|/))`,
    'gi',
  ),
}));

/** `10M`, but not the `5B` of a model; the large numbers of plain digits; a number and what it counts. */
const THINGS = [
  /(?<![\w.^$-]|[A-Z][A-Za-z]{1,20} )(\d+(?:\.\d+)?)\s?([KkM])(?![A-Za-z\d]|\s?(?:パラメータ|モデル|parameters?|models?)|以上の解像度|解像度)/g,
  /(?<![\w.^$-])(\d+(?:\.\d+)?)\s?([BT])(?=\s?(?:の?(?:トークン|単語|画像|件|枚|ペア|サンプル)|(?:token|word|image|sample|pair)s?\b))/g,
  /(?<![\w.^$×-])(?!(?:19|20)\d\d(?!\d))(\d{4,})(?![\w.×]|\s?(?:時間|秒|分|円|ドル|年|人|名|[GMT]B|px|個のパラメータ))/g,
  /(?<![\w.^$-])(\d+)\s?(?:件|枚|本|組|曲|問|文|例|サンプル|ペア|クリップ|シーン|オブジェクト|インスタンス|ビデオ|動画|画像|タスク|プロンプト|質問|(?:sample|image|pair|video|clip|example|instance|question|task)s?\b)/gi,
] as const;

/** A rate below one as `1e-4`, `8×10^-4`, `10^(-5)` or `0.001`. */
const FRACTION =
  /(?<![\w.-])(?:(?<mantissa>\d+(?:\.\d+)?)(?:e|\s?[×x*·]\s?10\s?\^\s?[({]?)|10\s?\^\s?[({]?)(?<power>-\d+)|(?<plain>0\.\d+)(?![\w.])/i;

function withoutComparisons(text: string): string {
  const sentences = text.split(/(?<=[。\n]|[\p{L})）]\. )/u);
  return sentences.filter((sentence) => !COMPARISON.test(sentence)).join('');
}

function countHours(text: string): number | undefined {
  return largest(DURATIONS.flatMap(({ hours, pattern }) => figuresOf(text, pattern).map((n) => n * hours)));
}

function countThings(text: string): number | undefined {
  return largest(THINGS.flatMap((pattern) => figuresOf(text, pattern, SHORT)));
}

function readFraction(text: string): number | undefined {
  const { mantissa = '1', power, plain } = FRACTION.exec(text)?.groups ?? {};
  if (power !== undefined) return Number(`${mantissa}e${power}`);
  return plain === undefined ? undefined : Number(plain);
}
