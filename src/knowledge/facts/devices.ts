/** Accelerators: their kinds, and how many of each. */
import type { Reading } from './fields.ts';
import { around } from './figures.ts';
import type { Statement } from './statements.ts';

const KIND =
  /(?<![a-wyz\d])(?:(?:RTX|GTX)[\s-]?A?\d{4}(?:\s?(?:Ti|Super|Ada|D)(?![a-z]))?|NVIDIA[\s-][2-5]0[5-9]0(?:\s?Ti)?|TITAN\s(?:RTX|Xp?|V)|A[456]000(?:\sAda)?|G[HB]200|[BH]200|[AH][18]00|H20|A40|A30|A10G?|L40S?|L20|L4|[VP]100|P40|T4|MI\d{3}X?|W7900|RX\s?\d{4}(?:\sXT|XT)?|Ascend\s?910[A-C]?|TPU[\s-]?v\d[a-z]?)(?=s?(?![a-z\d]))/gi;
/** What makes a short name that of an accelerator. */
const PROOF = /GPU|NPU|TPU|NVIDIA|AMD|RTX|Ascend|VRAM|[AH][18]00|グラフィック/i;
const MAKER =
  '(?:(?:NVIDIA|AMD|Huawei|Google|GeForce|Tesla|Quadro|Instinct|Radeon|Pro|GPU|\\d{2} ?GB?|の)[\\s-]?)*';
/** `8 x NVIDIA`, `8つの`, `32`, `8-GPU` before a kind. */
const BEFORE = new RegExp(
  `(?<![\\w.,^-])(\\d{1,5})\\s?(?:[x×*]|(?:つ|個|台|基|枚)の?|-GPU)?\\s?${MAKER}$`,
  'i',
);
/** ` 80GB GPUを8基`, ` (40GB) ×8` behind one; `各ノードあたり8基` is no total. */
const AFTER =
  /^s?(?:[\s-]?(?:\([^()\d]{0,9}\d{1,3}\s?GB?[^()]{0,9}\)|\(SXM[^()]{0,12}\)|SXM\d?|PCIe|NVL|\d{1,3}\s?GB?(?![a-z])|Generation|GPUs?|グラフィックスカード|カード|メモリ|を|が|使用))*[\s,]?(?:[x×*]\s?(\d{1,5})(?![\w.])|\(?計?\s?(\d{1,5})\s?(?:台|基|枚|個|つ)(?!あたり|ごと|の[A-Z]))/i;
const SINGLE = new RegExp(`(?:単一|シングル|single|one)の?\\s?${MAKER}$`, 'i');
const EACH = /(?:あたり|ごとに?|各ノード|per node)[^、。]{0,8}$/i;
const HOURS = /^s?(?:\s?GPU)?s?[\s-]?(?:時間|hours?|日|days?)/i;
const BARE =
  /(?<![\w.,^-])(\d{1,5})\s?(?:[x×]|(?:つ|個|台|基|枚)の)?\s?(?:NVIDIA\s)?(?:高性能)?GPUs?(?![a-z]|[\s-]?(?:時間|hours?|日|days?|あたり))|GPU(?:s|を|が|は)?:?\s?(\d{1,5})\s?(?:台|基|枚|個)(?!あたり|ごと)|(単一|シングル|single)の?\s?(?:[ァ-ヺー]{1,12})?GPU/gi;

/** Read the accelerators of a statement; without their kind where only their number is said. */
export function readDevices({ label, text }: Statement): Reading[] {
  if (!PROOF.test(`${label} ${text}`)) return [];
  const kinds = [...text.matchAll(KIND)];
  if (kinds.length > 0) return kinds.map(readKind);
  return [...text.matchAll(BARE)].flatMap((match) => {
    const count = match[3] === undefined ? Number(match[1] ?? match[2]) : 1;
    return EACH.test(around(match).before) ? [] : [{ values: [count] }];
  });
}

function readKind(match: RegExpExecArray): Reading {
  const { before, after } = around(match);
  const name = nameOf(match[0]);
  const ahead = HOURS.test(after) ? null : BEFORE.exec(before);
  const behind = AFTER.exec(after);
  const count = ahead?.[1] ?? behind?.[1] ?? behind?.[2];
  if (count !== undefined && !(ahead && EACH.test(before.slice(0, ahead.index))))
    return { name, values: [Number(count)] };
  return { name, values: SINGLE.test(before) ? [1] : [] };
}

/** One spelling of a kind: `RTX-4090`, `rtx4090` and `NVIDIA 4090` are `RTX 4090`. */
function nameOf(kind: string): string {
  return kind
    .toUpperCase()
    .replace(/^NVIDIA[\s-]/, 'RTX ')
    .replace(/^(RTX|GTX|RX)[\s-]?(?=A?\d)/, '$1 ')
    .replace('RTX A', 'A')
    .replace(
      /\s?(TI|SUPER|ADA)$/,
      (_, suffix: string) => ` ${suffix.charAt(0)}${suffix.slice(1).toLowerCase()}`,
    )
    .replace(/^ASCEND\s?/, 'Ascend ')
    .replace(/^TPU[\s-]?V/, 'TPU v');
}
