/** A spelling key looser than the normal form: what writers of Japanese and English vary without meaning it. */
import { normalize } from './normalize.ts';

const JOINTS = /[\s\-‐‑–—−_.,/'’:&・ー~〜]+/g;
const KATAKANA = /[ァ-ヺ]/;
/** A long vowel written out: トレイニング for トレーニング. */
const LONG_E = /(?<=[エケセテネヘメレゲゼデベペ])イ/g;
const LONG_O = /(?<=[オコソトノホモヨロゴゾドボポョ])ウ/g;
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ヂ/g, 'ジ'],
  [/ヅ/g, 'ズ'],
  [LONG_E, ''],
  [LONG_O, ''],
];
const SMALL = 'ァィゥェォャュョッヮ';
const LARGE = 'アイウエオヤユヨツワ';

/** Fold a word: hyphens, middle dots, long vowels and small kana do not count, and hiragana is katakana. */
export function foldSpelling(word: string): string {
  const katakana = normalize(word).replace(/[ぁ-ゖ]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + 0x60),
  );
  const plain = katakana.replace(JOINTS, '');
  if (!KATAKANA.test(plain)) return plain;
  return VARIANTS.reduce((text, [from, to]) => text.replace(from, to), plain).replace(
    /[ァィゥェォャュョッヮ]/g,
    (kana) => LARGE.charAt(SMALL.indexOf(kana)),
  );
}

/**
 * Edits between two words (a letter put in, left out, replaced, or two exchanged: optimal string alignment),
 * as far as `most`; Infinity beyond.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (previous[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > most) return Infinity;
    previous = row;
    row = next;
  }
  return row[b.length] ?? Infinity;
}
