/** Accelerators: their kinds, and how many of each. */
import type { Reading } from './fields.ts';
import { around, find } from './figures.ts';
import type { Statement } from './statements.ts';

const KIND =
  /(?<![a-wyz\d])(?:(?:RTX|GTX)[\s-]?A?\d{4}(?:\s?(?:Ti|Super|Ada|D)(?:\s?Super)?(?![a-z]))?|NVIDIA[\s-][2-5]0[5-9]0(?:\s?Ti)?|TITAN\s(?:RTX|Xp?|V)|A[456]000(?:\sAda)?|G[HB]200|[BH]200|[AH][18]00|H20|A40|A30|A10G?|L40S?|L20|L4|[VP]100|P40|T4|MI\d{3}X?|W7900|RX\s?\d{4}(?:\sXT|XT)?|Ascend\s?910[A-C]?|TPU[\s-]?v\d[a-z]?)(?=s?(?![a-z\d]))/gi;
/** What makes a short name that of an accelerator. */
const PROOF = /GPU|NPU|MI\d{3}|TPU|NVIDIA|AMD|RTX|Ascend|VRAM|[AH][18]00|A[456]000|グラフィック/i;
const MAKER =
  '(?:(?:NVIDIA|AMD|Huawei|Google|GeForce|Tesla|Quadro|Instinct|Radeon|Pro|GPU|\\d{2} ?GB?|の)[\\s-]?)*';
/** `8 x NVIDIA`, `8つの`, `32`, `8-GPU` before a kind. */
const BEFORE = new RegExp(
  `(?:(?<=GPU)|(?<![\\w.,^-]))(\\d{1,5})\\s?(?:(?:[x×*]|(?:つ|個|台|基|枚)の?|-GPU)?\\s?${MAKER}|(?:枚|基|台|枚の?GPU|GPUs?)\\s?\\(${MAKER})$`,
  'i',
);
/** ` 80GB GPUを8基`, ` (40GB) ×8` behind one; `各ノードあたり8基` is no total. */
const AFTER =
  /^s?(?:[\s-]?(?:\([^()\d]{0,9}\d{1,3}\s?GB?[^()]{0,9}\)|\(SXM[^()]{0,12}\)|SXM\d?|PCIe|NVL|\d{1,3}\s?GB?(?![a-z])|Generation|Tensor\sCore|[GN]PUs?|グラフィックスカード|カード|メモリ|を|が|は|最大で?|合計で?|約|使用))*[\s,]?(?:[x×*]\s?(\d{1,5})(?![\w.])|\(?計?\s?(\d{1,5})\s?(?:台|基|枚|個|つ|チップ)(?!あたり|ごと|の[A-Z]))/i;
const SINGLE = new RegExp(`(?:単一|シングル|single|one)の?\\s?${MAKER}$`, 'i');
const EACH = /(?:あたり|ごとに?|各ノード|per node)[^、。]{0,8}$/i;
/** `8枚を搭載したサーバー2台`, `8枚を持つ4ノード`. */
const OF_EACH =
  /^(?:の|[^、。\d]{0,12}(?:搭載|備え|持つ)[^、。\d]{0,8})(?:(?:[2-9]|\d\d)\s?(?:台|つ|個|基)?の?(?:ノード|サーバ|マシン)|(?:ノード|サーバー?|マシン)[をが]?\s?(?:[2-9]|\d\d)\s?(?:台|つ|個|基))/;
const TOTAL = /計\s?(\d{1,5})\s?(?:枚|基|個|台|GPU)/;
/** Another cost told in hours of a machine is no use of one. */
const CONVERTED = /^[^、。]{0,16}(?:相当|換算|equivalent)/i;
const HOURS = /^s?(?:\s?GPU)?s?[\s-]?(?:時間|hours?|日|days?)/i;
const BARE =
  /(?<![\w.,^-])(\d{1,5})\s?(?:[x×]|(?:つ|個|台|基|枚)の)?\s?(?:NVIDIA\s)?(?:高性能)?GPUs?(?![a-z]|[\s-]?(?:時間|hours?|日|days?|あたり))|GPU(?:s|を|が|は)?:?\s?(\d{1,5})\s?(?:台|基|枚|個)(?!あたり|ごと)|(?:枚|台|GPU\s?)数は?:?\s?(\d{1,5})(?![\w.]|\s?(?:から|[-~〜–]))|(単一|シングル|single)の?\s?(?:[ァ-ヺー]{1,12})?GPU/gi;

/** Read the accelerators of a statement; without their kind where only their number is said. */
export function readDevices({ label, text }: Statement): Reading[] {
  if (!PROOF.test(`${label} ${text}`)) return [];
  const kinds = [...text.matchAll(KIND)];
  if (kinds.length > 0) return kinds.flatMap(readKind);
  return find(`${label}: ${text}`, BARE, { before: EACH }).map((match) => ({
    values: [Number(match[1] ?? match[2] ?? match[3] ?? 1)],
  }));
}

function readKind(match: RegExpExecArray): Reading[] {
  const { before, after } = around(match);
  if (HOURS.test(after) && CONVERTED.test(after)) return [];
  const kind = kindOf(match[0]);
  const ahead = HOURS.test(after) ? null : BEFORE.exec(before);
  const behind = AFTER.exec(after);
  const isEach = ahead
    ? EACH.test(before.slice(0, ahead.index)) || OF_EACH.test(after)
    : OF_EACH.test(after.slice(behind?.[0].length));
  const said = ahead?.[1] ?? behind?.[1] ?? behind?.[2];
  const count = isEach ? TOTAL.exec(after)?.[1] : (said ?? (SINGLE.test(before) ? '1' : undefined));
  return [{ kind, values: count === undefined ? [] : [Number(count)] }];
}

/** One spelling of a kind: `RTX-4090`, `rtx4090` and `NVIDIA 4090` are `RTX 4090`. */
function kindOf(kind: string): string {
  const name = kind.toUpperCase().replace(/^(NVIDIA|RTX|GTX|RX)[\s-]?(?=A?\d)/, '$1 ');
  return name
    .replace('NVIDIA', 'RTX')
    .replace('RTX A', 'A')
    .replace(/\s?TI\b/, ' Ti')
    .replace(/\s?SUPER/, ' Super')
    .replace(/\s?ADA/, ' Ada')
    .replace(/^ASCEND\s?/, 'Ascend ')
    .replace(/^TPU[\s-]?V/, 'TPU v');
}
