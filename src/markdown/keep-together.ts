/** Numbers that do not part from their units at the end of a line. */
import { proseOf, sourceOf } from './prose.ts';

/**
 * A number and its unit, where a line could break between them (UAX #14 allows it between a digit and an ideograph or kana, and at a
 * space); `80GB` and `35%` hold together by themselves.
 */
const COUNTER =
  '円|ドル|ユーロ|倍|割|個|件|本|枚|人|名|回|度|台|基|組|対|点|位|歳|行|列|層|次元|段階|種類|時間|分|秒|日間?|週間?|か月|ヶ月|カ月|月|年|字|文字|語|単語|文|問|題|章|節|つ|パーセント|ポイント|トークン|パラメータ|ステップ|エポック|フレーム|ピクセル|ビット|バイト';
const SYMBOL =
  ' (?:%|(?:[kKMGTP]?B|[kMGT]?Hz|[nµm]?s|[kcmnµ]?m|px|dB|FLOPs?|GPUs?|TPUs?|FPS|fps|bit|GiB|MiB|W|kWh)\\b)';
const QUANTITY = new RegExp(
  `(?<![A-Za-z]-?|\\d)\\d(?:[\\d.,]{0,20}\\d)?(?: ?(?:[兆億万千百]+(?:${COUNTER})?|${COUNTER})|${SYMBOL})`,
  'g',
);

/** Mark each quantity in the prose of a section's HTML as one piece; the text stays as it is. */
export function keepTogether(html: string): string {
  let result = '';
  let end = 0;
  for (const block of proseOf(html)) {
    for (const { 0: quantity, index } of block.text.matchAll(QUANTITY)) {
      const source = sourceOf(block, index, index + quantity.length);
      if (source === undefined) continue;
      result += `${html.slice(end, source)}<span class="q">${quantity}</span>`;
      end = source + quantity.length;
    }
  }
  return result + html.slice(end);
}
