/** The title in what is left of a reference: without venue, year and the words that say what kind of thing it names. */
import { trimEdges } from './punctuation.ts';

const VENUE = String.raw`(?:Proceedings|Proc\.|Advances in|Findings of|Foundations and Trends|Transactions|Journal of|The [\w-]+ International|International (?:Conference|Journal)|Conference on|IEEE|ACM|arXiv|Nature\b|Science\b|(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|ICRA|IROS|CoRL|KDD|SIGIR|SIGGRAPH)\b)`;
const IS_VENUE = new RegExp(`^(?:in:? )?(?:\\d{4} )?${VENUE}`, 'i');
/** Where the title ends: at the end of a sentence, which `Qwen2. 5` and an initial are not, or where a venue begins. */
const ENDS = [
  /(?<![\s.]\p{L}|\bvs)[.。]["”]?\s(?!\d(?!\d{3}\b))/u,
  /, ?in[: ]/i,
  new RegExp(String.raw`(?:[,?!] | in )(?:\d{4} )?(?=${VENUE})`),
];
const TRAILING_YEAR =
  /[,.] ?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?((?:19|20)\d{2})[a-z]?$/;
/** `GRPO関連の論文`, `…に関する論文`, `Bradley-Terryモデル`. */
const TAIL =
  /(?:に関する|に関連する|関連の|関連|という|の)?(?: ?(?:原著?|元|オリジナル))?(?:論文|研究|文献|記事|手法|モデル|データセット|ベンチマーク|フレームワーク|アルゴリズム|ライブラリ|シリーズ|アーキテクチャ)$/;
const ENGLISH_TAIL = / (?:models?|framework|datasets?|benchmark|paper)$/;

/** Whether a text names a conference, a journal or an archive. */
export function isVenue(text: string): boolean {
  return IS_VENUE.test(text);
}

/** Whether a word is made up: `DINOv2`, `SAPIEN`, not `Habitat`. */
export function isCoined(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return !/\s/.test(word) && /\p{L}/u.test(word) && (capitals > 1 || /\d|\p{Ll}\p{Lu}/u.test(word));
}

/** Whether a text has the look of a full title, not of a name. */
export function isFullTitle(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return (words > 2 && words <= 40) || /\S: \S/.test(text);
}

/** The first year that a text names. */
export function yearIn(text: string): number | undefined {
  const year = /(?<![\d.])((?:19|20)\d{2})(?![\d.–-])/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Cut a title off from the year and the venue behind it. */
export function cutTitle(source: string): CutTitle {
  const text = trimEdges(source);
  const ends = ENDS.map((pattern) => text.search(pattern)).filter((at) => at > 0);
  const end = Math.min(text.length, ...ends);
  const isQuestion = /[?!]/.test(text.charAt(end));
  const kept = trimEdges(text.slice(0, isQuestion ? end + 1 : end));
  const year = TRAILING_YEAR.exec(kept);
  return {
    title: trimEdges(year ? kept.slice(0, year.index) : kept),
    year: year ? Number(year[1]) : undefined,
    cut: trimEdges(text.slice(end)),
  };
}

/** A title without the Japanese word, or behind a made-up name the English one, for the kind of thing it names. */
export function stripTail(title: string): string {
  let text = title;
  for (let tail = TAIL.exec(text); tail; tail = TAIL.exec(text)) text = text.slice(0, tail.index).trim();
  const name = text.replace(ENGLISH_TAIL, '');
  return isCoined(name) ? name : text;
}

/** The parts of what follows the authors. */
export interface CutTitle {
  title: string;
  year: number | undefined;
  /** What was cut off. */
  cut: string;
}
