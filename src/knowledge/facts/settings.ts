/** Settings of a training: batch size, learning rate, epochs, steps. */
import type { Reading } from './fields.ts';
import { around, numberOf, reading } from './figures.ts';
import type { Statement } from './statements.ts';

const BATCH =
  /(?:バッチ\s?サイズ|batch[\s_-]?size|^バッチ:)(?!\s?\*)(?:\s?\([^()\d]{0,12}\))?(?:\s?\(|[^\d。(/*]{0,28}?)(?<![\w.-])(\d+)(?![\w.%×]|\s?(?:トークン|token|バッチ|枚|step)|\s?(?:\([^()]{0,24}\))?\s?[x×]\s)((?:\s?(?:\([^()]{0,24}\))?\s?(?:、|,|または|or|から|[-~〜–])\s?\d+(?![\w.%×]|\s?(?:トークン|token|バッチ|枚|step|エポック|epoch)))*)/gi;
const PER_DEVICE = /^\s?\(?(?:per|\/|各|1)?\s?(?:GPU|デバイス)(?:あたり|当たり|$|[\s)。、])|^\s?per/i;

/** Batch sizes. */
export function readBatch({ label, text }: Statement): Reading[] {
  return [...`${label}: ${text}`.matchAll(BATCH)].map((match) => {
    const more = [...(match[2] ?? '').replace(/\([^()]*\)/g, '').matchAll(/\d+/g)].map(([n]) => Number(n));
    const isEach = PER_DEVICE.test(around(match).after) || /(?:あたり|per[\s-]GPU)/i.test(match[0]);
    return { values: [Number(match[1]), ...more], qualifier: isEach ? 'GPUあたり' : undefined };
  });
}

const RATE = /学習率|learning[\s_]rate|\blr\b/gi;
/** So far from its name a rate is looked for. */
const RATE_REACH = 160;
/** Where what is said of the rate ends. */
const RATE_END =
  /weight|重み|decay\s?=|β|beta|バッチ|batch|エポック|epoch|ratio|momentum|モーメンタム|dropout|loss/i;
/** `1e-4`, `8 × 10^-4`, `10^(-5)`, `10<sup>-4</sup>`, `0.001`. */
const FRACTION =
  /(?<![\w.^-])(?:(\d+(?:\.\d+)?)(?:e|\s?[×x*·]\s?10\s?(?:\^|<sup>)?\s?[({]?)|10\s?(?:\^|<sup>)\s?[({]?)(-\d+)|(?<![\w.^-])(0\.0\d+)(?![\w.%])/gi;

/** Learning rates. */
export function readRate({ label, text }: Statement): Reading[] {
  const all = `${label}: ${text}`;
  return [...all.matchAll(RATE)].flatMap((match) => {
    const start = match.index + match[0].length;
    const said = all.slice(start, start + RATE_REACH);
    const end = RATE_END.exec(said)?.index ?? said.length;
    return [...said.slice(0, end).matchAll(FRACTION)].map((found) => ({
      values: [found[3] === undefined ? Number(`${found[1] ?? '1'}e${found[2] ?? ''}`) : Number(found[3])],
    }));
  });
}

const WARM_UP = /(?:ウォームアップ|warm-?\s?up|最初の|first|毎)[^、。\d]{0,12}$/i;
const WARM_AFTER = /^[^、。\d]{0,8}(?:ウォームアップ|warm)/i;
const LIST = String.raw`((?:\d+[KM]?\s?(?:、|,|\/|または|or|[-~〜–])\s?){0,5})`;
const EPOCHS = new RegExp(
  String.raw`(?<![\w.,×-])${LIST}(\d+)()\s?(?:エポック|epochs?)(?!ごと|毎|後|目|間隔|あたり|\s?(?:per|after))`,
  'gi',
);
const STEPS = new RegExp(
  String.raw`(?<![\w.×-])${LIST}(\d+(?:\.\d+)?)([KM]?)\s?(?:学習|訓練|トレーニング|最適化|training|optimization)?\s?(?:ステップ|steps?|イテレーション|iterations?)(?!ごと|毎|後|目|間隔|あたり)`,
  'gi',
);
const EPOCHS_SAID =
  /(?:エポック数|epochs?|エポック)\s?(?:数)?(?:は|が|:)\s?約?\s?()(\d+)()(?![\w.%×]|\s?(?:エポック|epoch))/gi;
const STEPS_SAID =
  /(?:(?:学習|訓練|トレーニング|training)\s?(?:ステップ|steps?|イテレーション|iterations?)|イテレーション)数?(?:は|が|:)\s?約?\s?()(\d+)([KM]?)(?![\w.%×])/gi;
const NO_TRAINING =
  /推論|サンプリング|sampling|inference|デコード|生成ステップ|denois|蓄積|累積|accumulation/i;
/** Fewer are steps of an algorithm. */
const FEWEST_STEPS = 100;

/** Epochs of training. */
export function readEpochs(statement: Statement): Reading[] {
  return readCounts(statement, [EPOCHS, EPOCHS_SAID], 1);
}

/** Steps or iterations of training. */
export function readSteps(statement: Statement): Reading[] {
  return readCounts(statement, [STEPS, STEPS_SAID], FEWEST_STEPS);
}

function readCounts({ label, text }: Statement, patterns: readonly RegExp[], fewest: number): Reading[] {
  const all = `${label}: ${text}`;
  if (NO_TRAINING.test(label)) return [];
  const matches = patterns.flatMap((pattern) => [...all.matchAll(pattern)]);
  return matches.flatMap((match) => {
    const { before, after } = around(match);
    if ([WARM_UP, NO_TRAINING].some((no) => no.test(before)) || WARM_AFTER.test(after)) return [];
    const [, list = '', last = '', unit] = match;
    const isOther = /(?:バッチ|batch)[^、。]{0,12}$/i.test(before);
    const others = [...(isOther ? '' : list).matchAll(/(\d+)([KM]?)/gi)].map(([, n = '', k]) =>
      numberOf(n, k),
    );
    const values = [...others, numberOf(last, unit)].filter((value) => value >= fewest);
    return values.length === 0 ? [] : [reading(values, match)];
  });
}
