/** Tell a dump of this format from one of another, which must be refused as a whole. */
import type { Finding } from './rules/rule.ts';

const SECTION = /^(?:#{1,4}\s*|\*\*)[1-8]\s*[.．、]/m;
/** Formats that other generators write, by what only they have. */
const FOREIGN: readonly { name: string; mark: RegExp }[] = [
  {
    name: 'アブストラクト訳（論文ごとに「## [題名](リンク)」と「**アブストラクト**:」）',
    mark: /^\*\*アブストラクト\*\*/m,
  },
];
const EXPECTED =
  '取り込めるのは、論文ごとに「# 題名」「[View Paper](http://arxiv.org/abs/…)」「## 1. 既存研究では…」から「## 8. …ツイート…」までの八つの節があるダンプです。';

/** Why a dump as a whole cannot be imported; undefined when it holds at least one numbered section, or nothing. */
export function findForeignFormat(dump: string): Finding | undefined {
  if (dump.trim() === '' || SECTION.test(dump)) return undefined;
  const known = FOREIGN.find(({ mark }) => mark.test(dump));
  const name = known ? `別の形式「${known.name}」のダンプです。` : '八つの節のある要約が一つもありません。';
  return { message: `${name}${EXPECTED}`, place: { line: 1, column: 1 } };
}
