/** Tell a dump of this format from one of another, which must be refused as a whole, with what was seen in it. */
import { excerpt } from './excerpt.ts';
import { placeAt, type Finding } from './issue.ts';

/** What makes a dump ours, however broken: the rules then say for each paper what is missing. */
const OURS = /^(?:#{1,4}\s*|\*\*)[1-8]\s*[.．、]|^\[View Paper\]\(/im;
/** Other forms by what only they have, the surest first; `instead` says what would do. */
const FOREIGN: readonly { name: string; mark: RegExp; instead?: string }[] = [
  {
    name: 'JSON',
    mark: /^\s*(?:\{\s*"|\[\s*[{"[])/,
    instead: 'このサイトのJSONなら、同じ日の「/days/….md」を取り込んでください。',
  },
  {
    name: 'フィード（RSSかAtom）',
    mark: /^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b/i,
    instead: 'フィードの元になった日ごとのMarkdownを取り込んでください。',
  },
  {
    name: 'HTML',
    mark: /^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i,
    instead: 'このサイトのページなら、その日の「/days/….md」を取り込んでください。',
  },
  { name: 'XML', mark: /^\s*<\?xml\b/i },
  { name: 'PDFのファイル', mark: /^\s*%PDF-/ },
  { name: '文献の一覧（BibTeX）', mark: /^@[a-z]+\s*\{[^,\s]+,\s*$/im },
  { name: '文献の一覧（RIS）', mark: /^TY {2}- /m },
  { name: 'arXivの新着の一覧', mark: /^(?:\[\d+\]\s*)?arXiv:\d{4}\.\d{4,5}\b/m },
  {
    name: '論文でない題材の要約（「[View …]」のリンク）',
    mark: /^\[View (?!Paper\])[^\]\n]{1,80}\]\(/im,
    instead: '同じ生成器の「paper_summarizer」のフォルダーにあるファイルを指定してください。',
  },
  {
    name: '論文でない題材の要約（RedditやHacker News、GitHub）',
    mark: /^#{1,3} (?:\[[^\]\n]{0,300}\]\(https?:\/\/(?:[a-z]+\.)?(?:reddit\.com|news\.ycombinator\.com|github\.com)\b.*|[^\n]{0,80}(?:Reddit|Hacker ?News|GitHub)[^\n]{0,80}(?:トレンド|Trending|まとめ|要約|人気))/im,
    instead: '同じ生成器の「paper_summarizer」のフォルダーにあるファイルを指定してください。',
  },
  {
    name: 'アブストラクト訳（論文ごとに「## [題名](リンク)」と「**アブストラクト**:」）',
    mark: /^\*\*アブストラクト\*\*/m,
  },
  { name: '「## [題名](リンク)」の並ぶ、八つの問いのない要約', mark: /^#{1,3} \[[^\]\n]{0,300}\]\(https?:/m },
  { name: '論文の本文', mark: /^(?:\d\.?\s+)?(?:Abstract|Introduction)\s*$/im },
];
const HEADING = /^#{1,6} +(.+)$/gm;
const MOST_HEADINGS = 3;
const EXPECTED =
  '取り込めるのは、論文ごとに「# 題名」「[View Paper](http://arxiv.org/abs/…)」「## 1. 既存研究では…」から「## 8. …ツイート…」までの八つの節があるダンプ、同じ八つの問いを「## [題名](リンク)」と「**summary**:」の下に並べたダンプ、このサイトの「/days/….md」です。';

/** Why a dump as a whole cannot be imported; undefined when it is ours, or holds nothing. */
export function findForeignFormat(dump: string): Finding | undefined {
  if (dump.trim() === '') return undefined;
  if (OURS.test(dump)) return undefined;
  const known = FOREIGN.find(({ mark }) => mark.test(dump));
  if (!known) return { message: `${describeHeadings(dump)}${EXPECTED}`, place: { line: 1, column: 1 } };
  const found = known.mark.exec(dump);
  const at = (found?.index ?? 0) + (/^\s*/.exec(found?.[0] ?? '')?.[0].length ?? 0);
  const place = placeAt(dump, at);
  const seen = `${place.line}行目の「${firstWords(dump.slice(at))}」から、${known.name}と見えます。`;
  return { message: `${seen}${known.instead ?? ''}${EXPECTED}`, place };
}

function describeHeadings(dump: string): string {
  const headings = [...dump.matchAll(HEADING)].map((match) => `「${firstWords(match[1] ?? '')}」`);
  if (headings.length === 0) {
    return `見出しのない文章です（始まりは「${firstWords(dump.trim())}」）。八つの節のある要約が一つもありません。`;
  }
  const more = headings.length > MOST_HEADINGS ? `など${headings.length}個` : '';
  return `見出しは${headings.slice(0, MOST_HEADINGS).join('')}${more}で、八つの節のある要約が一つもありません。`;
}

function firstWords(text: string): string {
  return excerpt(text.split('\n', 1)[0] ?? '');
}
