/** How many accelerators a value names. */
import { figuresOf, largest } from './figures.ts';

const MAKER = 'nvidia|amd|intel|google|huawei';
const SERIES = 'geforce|rtx|gtx|titan|tesla|quadro|radeon|ascend|instinct|dgx';
/** A chip or its maker; the x of `8xH200` is no part of its name. */
const CHIP = String.raw`(?<![a-wyz]|[a-z]x)(?:${MAKER}|${SERIES}|[gtn]pus?(?![a-z])|(?:[abh]\d{2,4}x?|[pv]100|t4|l40?s?)(?![a-z\d]))`;

/** `8 x A100`, `8つのNVIDIA A100`, `32 GPUs`, but not the number of `RTX 4090 GPU`. */
const BEFORE = new RegExp(
  String.raw`(?<![\w.-]|(?:${MAKER}|${SERIES})[\s-]{1,2})(\d{1,5})(?:\s?[x×*]\s?|\s?(?:つ|個|台|基|枚)の?\s?|[\s-])?(?=${CHIP})`,
  'gi',
);
/** `A100 80GB x 8` */
const AFTER = new RegExp(String.raw`${CHIP}[\w -]{0,20}?\s?[x×]\s?(\d{1,3})(?![\w.])`, 'gi');
/** `GPU 2台` */
const COUNTED = /(?<![\w.])(\d{1,5})\s?(?:台|基|枚)(?!あたり|当たり|ごと|の(?!\s?[a-z]))/gi;
const SINGLE = new RegExp(
  String.raw`(?:単一|シングル|single|one)の?\s?(?:[ァ-ヺー]{1,12}の?)?(?=${CHIP})`,
  'i',
);

/** Whether a text names an accelerator or its maker. */
export function namesDevice(text: string): boolean {
  return new RegExp(CHIP.replace('[gtn]pus?(?![a-z])|', ''), 'i').test(text);
}

/** The most accelerators a text counts, in a text without thousands separators: 8 of `8 x A100`, 1 of `単一のGPU`. */
export function countDevices(text: string): number | undefined {
  const counts = [BEFORE, AFTER, COUNTED].flatMap((pattern) => figuresOf(text, pattern));
  return largest(counts) ?? (SINGLE.test(text) ? 1 : undefined);
}
