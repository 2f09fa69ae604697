/** Settings of a training: batch size, learning rate, epochs, steps. */
import type { Reading } from './fields.ts';
import { around, find, numberOf, reading } from './figures.ts';
import type { Statement } from './statements.ts';

const BATCH =
  /(?:バッチ\s?サイズ|batch[\s_-]?size|^バッチ:|バッチ(?=\d))(?!\s?\*)(?:\s?\([^()\d]{0,12}\))?(?:\s?\(|[^\d。(/*]{0,28}?)(?<![\w.-])(\d+)(?![\w.%×]|\s?(?:トークン|token|バッチ|枚|step)|\s?(?:\([^()]{0,24}\))?\s?[x×]\s)((?:\s?(?:\([^()]{0,24}\))?\s?(?:、|,|または|or|から|[-~〜–])\s?\d+(?![\w.%×]|\s?(?:トークン|token|バッチ|枚|step|エポック|epoch)))*)/gi;
/** One spelling for all: its own number, as in `1GPUあたり`, is no size. */
const PER_DEVICE =
  /(?:各|1\s?)?(?:GPU|デバイス|device|カード)\s?(?:1枚)?(?:あたり|当たり|ごと|毎)(?:に|の)?|各\s?(?:GPU|デバイス)(?:で|に|の)?|per[\s-](?:GPU|device)/gi;
const EACH = ' per-device ';
const EACH_AFTER = /^\s?[(/]?\s?(?:per-device|GPU)(?!\s*\d)/i;
/** What a step of training really sees, however it is put together. */
const EFFECTIVE = /(?:実効|有効|実質|effective|グローバル|global|全体の?|total|合計)\s?$/i;

/** Batch sizes. */
export function readBatch({ label, text }: Statement): Reading[] {
  const all = `${label}: ${text}`.replace(PER_DEVICE, EACH);
  const matches = [...all.matchAll(BATCH)];
  const effective = matches.filter((match) => EFFECTIVE.test(around(match).before));
  return (effective.length > 0 ? effective : matches).map((match) => {
    const { before, after } = around(match);
    const more = [...(match[2] ?? '').replace(/\([^()]*\)/g, '').matchAll(/\d+/g)].map(([n]) => Number(n));
    const isEach = (before.slice(-EACH.length) + match[0]).includes(EACH) || EACH_AFTER.test(after);
    return { values: [Number(match[1]), ...more], kind: isEach ? '/GPU' : undefined };
  });
}

const RATE = /学習率|learning[\s_]rate|\blr\b/i;
/** Where what is said of the rate ends. */
const RATE_END =
  /weight|重み|decay\s?=|β|beta|バッチ|batch|エポック|epoch|ratio|係数|KL|momentum|モーメンタム|dropout|loss/i;
/** `1e-4`, `8 × 10^-4`, `10^(-5)`, `10<sup>-4</sup>`, `0.001`. */
const FRACTION =
  /(?<![\w.^-])(?:(\d+(?:\.\d+)?)(?:e|\s?[×x*·]\s?10\s?(?:\^|<sup>)?\s?[({]?)|10\s?(?:\^|<sup>)\s?[({]?)(-\d+)|((?<=^[\s:=は]{1,3})0\.\d+|(?<![\w.^-])0\.0\d+)(?![\w.%])/gi;

/** Learning rates. */
export function readRate({ label, text }: Statement): Reading[] {
  const [, ...said] = `${label}: ${text}`.split(RATE);
  return said.flatMap((words) =>
    find(words.split(RATE_END)[0] ?? '', FRACTION).map(([, figure = '1', power, plain]) => ({
      values: [Number(plain ?? `${figure}e${power ?? ''}`)],
    })),
  );
}

const LIST = String.raw`(?<![\w.,×-])((?:\d+[KM]?\s?(?:、|,|\/|または|or|[-~〜–])\s?){0,5})`;
const EPOCHS = new RegExp(
  String.raw`${LIST}(\d+)()\s?(?:エポック|epochs?)(?!ごと|毎|後|目|間隔|あたり|\s?(?:per|after))|(?:エポック|epochs?)\s?数?(?:は|が|:)\s?約?\s?(\d+)(?![\w.%×]|\s?(?:エポック|epoch))`,
  'gi',
);
const STEP = 'ステップ|steps?|イテレーション|iterations?';
const STEPS = new RegExp(
  String.raw`${LIST}(\d+(?:\.\d+)?)([KM]?)\s?(?:学習|訓練|トレーニング|最適化|training|optimization)?\s?(?:${STEP})(?!ごと|毎|後|目|間隔|あたり)|(?:(?:学習|訓練|トレーニング|training)\s?(?:${STEP})|イテレーション)数?(?:は|が|:)\s?約?\s?(\d+)([KM]?)(?![\w.%×])`,
  'gi',
);
const NO_TRAINING =
  /推論|サンプリング|sampling|inference|デコード|生成ステップ|denois|蓄積|累積|accumulation/i;
const NO_COUNT = {
  before: new RegExp(
    `${NO_TRAINING.source}|(?:ウォームアップ|warm-?\\s?up|最初の|first|毎)[^、。\\d]{0,12}$`,
    'i',
  ),
  after: /^[^、。\d]{0,8}(?:ウォームアップ|warm|減衰|decay)/i,
};
/** Fewer are steps of an algorithm. */
const FEWEST_STEPS = 100;

/** Epochs of training. */
export function readEpochs(statement: Statement): Reading[] {
  return readCounts(statement, EPOCHS, 1);
}

/** Steps or iterations of training. */
export function readSteps(statement: Statement): Reading[] {
  return readCounts(statement, STEPS, FEWEST_STEPS);
}

function readCounts({ label, text }: Statement, pattern: RegExp, fewest: number): Reading[] {
  if (NO_TRAINING.test(label)) return [];
  return find(`${label}: ${text}`, pattern, NO_COUNT).flatMap((match) => {
    const [, list = '', last, unit, said = '', saidUnit] = match;
    const isOther = /(?:バッチ|batch)[^、。]{0,12}$/i.test(around(match).before);
    const others = [...(isOther ? '' : list).matchAll(/(\d+)([KM]?)/gi)];
    const all = [...others.map(([, n = '', k]) => numberOf(n, k)), numberOf(last ?? said, unit ?? saidUnit)];
    const values = all.filter((value) => value >= fewest);
    return values.length === 0 ? [] : [reading(values, match)];
  });
}
