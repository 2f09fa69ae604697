/** Titles: where one ends in a reference, what kind of words it is, and what two spellings of one have in common. */
import { trimEdges } from './text.ts';

const VENUE = String.raw`(?:Proceedings|Proc\.|Advances in|Findings of|Foundations and Trends|Transactions|Journal of|The [\w-]+ International|International (?:Conference|Journal)|Conference on|IEEE|ACM|arXiv|Nature\b|Science\b|(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI|ICRA|IROS|CoRL|KDD|SIGIR|SIGGRAPH)\b)`;
const IS_VENUE = new RegExp(`^(?:in:? )?(?:\\d{4} )?${VENUE}`, 'i');
/** Where the title ends: at the end of a sentence, which `Qwen2. 5` and an initial are not, or where a venue begins. */
const END = new RegExp(
  String.raw`(?<![\s.]\p{L}|\bvs)[.。]["”]?\s(?!\d(?!\d{3}\b))|, ?[Ii]n[: ]|(?:[,?!] | in )(?:\d{4} )?(?=${VENUE})`,
  'u',
);
const TRAILING_YEAR =
  /[,.] ?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?((?:19|20)\d{2})[a-z]?$/;
/** `GRPO関連の論文`, `…に関する論文`, `Bradley-Terryモデル`. */
const KIND =
  /(?:に関する|に関連する|関連の|関連|という|の)?(?: ?(?:原著?|元|オリジナル))?(?:論文|研究|文献|記事|手法|モデル|データセット|ベンチマーク|フレームワーク|アルゴリズム|ライブラリ|シリーズ|アーキテクチャ)$/;
const NOT_COUNTED = /[^\p{L}\p{N}.+#]+/gu;
const IS_ASCII = /^[\x20-\x7e]*$/;
/** Such a title is about what stands before its colon; it is not what that name names. */
const ABOUT = /\b(?:survey|review|overview|tutorial|introduction|perspectives?)\b/i;

/** Whether a text names a conference, a journal or an archive. */
export function isVenue(text: string): boolean {
  return IS_VENUE.test(text);
}

/** Whether a word is made up: `DINOv2`, `SAPIEN`, not `Habitat`. */
export function isCoined(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return !/\s/.test(word) && /\p{L}/u.test(word) && (capitals > 1 || /\d|\p{Ll}\p{Lu}/u.test(word));
}

/** Whether a text has the look of a full title, not of a name, which different works can share. */
export function isFullTitle(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words > 2 || /\S: \S/.test(text);
}

/** The first year that a text names. */
export function yearIn(text: string): number | undefined {
  const year = /(?<![\d.])((?:19|20)\d{2})(?![\d.–-])/.exec(trimEdges(text))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** A title without venue, year and the Japanese word for the kind of thing it names; with the year in what was cut off. */
export function cutTitle(source: string): { title: string; year: number | undefined } {
  const text = trimEdges(source);
  const found = END.exec(text);
  const end = found?.index ?? text.length;
  const kept = trimEdges(text.slice(0, /[?!]/.test(text.charAt(end)) ? end + 1 : end));
  const year = TRAILING_YEAR.exec(kept);
  return {
    title: stripKind(trimEdges(year ? kept.slice(0, year.index) : kept)),
    year: year ? Number(year[1]) : yearIn(text.slice(end)),
  };
}

/** A title without the Japanese word for the kind of thing it names. */
export function stripKind(title: string): string {
  return title.replace(KIND, '').trim();
}

/** Fold a title: case, width, accents, punctuation and spaces do not count, but `1.5` is not `15`. */
export function foldTitle(title: string): string {
  const letters = IS_ASCII.test(title) ? title.toLowerCase() : foldLetters(title);
  // `Qwen2. 5`, as some bibliographies break it.
  const kept = letters.replace(/(?<=\d)\.\s+(?=\d)/g, '.').replace(NOT_COUNTED, '');
  return kept.includes('.') ? kept.replace(/(?<!\d)\.|\.(?!\d)/g, '') : kept;
}

/** The short name before the colon of a title; undefined where there is none. */
export function headOf(title: string): string | undefined {
  const parts = /^([^:：]+)[:：]\s*(.+)$/su.exec(title);
  return parts && !ABOUT.test(parts[2] ?? '') ? parts[1]?.trim() : undefined;
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}
