/** Links that a generator names in a blurb without knowing them: 「詳細はこちら→[論文リンク]」. */

/** 「論文リンク」, 「GitHubへのリンク」, `link to paper`. */
const UNKNOWN_LINK = String.raw`(?:(?:論文|原論文|本文|詳細|記事|コード|プロジェクト|データ(?:セット)?|GitHub|arXiv)は?|[^\s[\]()（）]{1,16}(?:への|の)|ここに)?(?:リンク|URL|link)|(?:link to (?:the )?|(?:the )?)(?:paper|code|project)(?: (?:link|URL))?`;
const BRACKETED = String.raw`\[(?:${UNKNOWN_LINK})\](?:\((?!https?:)[^)]*\)|(?!\())|【(?:${UNKNOWN_LINK})】`;
const PARENTHESISED = String.raw`[（(](?:${BRACKETED}|${UNKNOWN_LINK})[）)]`;
/** After it the sentence goes on, and would be broken without it: 「[コードのリンク]で公開」. */
const GOES_ON = String.raw`[ \t]*(?:[をがはにでへとのも]|から|より)`;

/** White space is bounded everywhere, so that no text keeps the expression busy. */
const GAP = String.raw`\s{0,3}`;
const MARK = String.raw`(?:(?:[→⇒➔➜►▸▶➡⬇↓↘👉👇🔗📄📎📝💻🌐：:]\uFE0F?|[-=]>|>>)${GAP})`;
/** Where a sentence may begin. */
const BEGINNING = String.raw`(?<=^|[\s。．！!？?…」』）)】♪★☆✨\uFE0F\p{Extended_Pictographic}])`;
const THING = String.raw`(?:[原元本]?論文|全文|詳細|続き|[本全]文|記事|解説|内容|(?:ソース)?コード|実装|デモ|データ(?:セット)?|モデル|プロジェクト(?:ページ|サイト)?|公式(?:サイト|ページ)|リポジトリ|リンク先?|URL|GitHub|arXiv|(?:full |the )?(?:paper|text)|code|links?|project(?: page)?|demo|data(?:set)?|(?:more )?(?:details?|info(?:rmation)?)|more|here)`;
const THINGS = String.raw`${THING}(?:(?:と|や|・|、|/| ?& ?| and )${THING}){0,2}`;
const HERE = String.raw`(?:こちら|コチラ|ここ|以下|下記|リンク先?)(?:の(?:論文|リンク|URL|記事|ページ))?(?:から|より|で|へ|に|を)?`;
const LOOK = String.raw`(?:(?:ぜひ|是非)?(?:(?:ご)?(?:参照|確認|覧)|チェック|アクセス|お?読み|読んで|見て|どうぞ)(?:して)?(?:みて)?(?:ください|下さい|を|ね)?)`;
const ABOUT = String.raw`(?:(?:もっと|さらに|より)?(?:詳し(?:く|い${THING})|${THINGS}(?:の(?:詳細|全文|リンク|URL))?)|(?:興味|関心)[のが]ある(?:方|人)|気になる(?:方|人)|(?:読み|知り)たい(?:方|人))`;
const ENGLISH = String.raw`(?:read|see|check|find|get|visit|view|learn)(?: (?:more|out|it|the|full|our|this|paper|code|project|details?|here|on|at|in|page|arxiv|github)){1,6}:?`;
/** Words that only lead to what follows them. */
const LEAD = String.raw`(?:${MARK}{1,4}|${BEGINNING})(?:(?:${ABOUT}[はも]、?(?:${HERE}${LOOK}?)?|${HERE}${LOOK}?|${ENGLISH})[！!。]?${GAP}${MARK}{0,4}|${THINGS}${GAP}${MARK}{1,4})`;
const LOOK_AT_IT = String.raw`(?:から|より|[をでへに])?${LOOK}`;
const SENTENCE_END = String.raw`[。．！!]{0,3}(?=$|[\s#＃[【（(])`;
/** A link that is one: the words lead to it. */
const NO_LINK = String.raw`(?!${GAP}(?:<?https?:|\[[^\]\n]{0,99}\]\(https?:))`;
const ANY = String.raw`(?:${BRACKETED}|${PARENTHESISED})`;

/** Such a link in brackets, with a target that is none or without one, and the words and marks that only lead to it. */
export const PLACEHOLDER = new RegExp(
  String.raw`(?:(?<![ \t])[ \t]+)?(?:${[
    `${LEAD}${GAP}${ANY}(?:${LOOK_AT_IT})?${SENTENCE_END}${NO_LINK}`,
    `${BEGINNING}${ANY}${LOOK_AT_IT}${SENTENCE_END}${NO_LINK}`,
    `${MARK}{1,4}${ANY}(?!${GOES_ON})${NO_LINK}`,
    `(?:${PARENTHESISED}|(?:${BRACKETED})(?!${GOES_ON}))`,
  ].join('|')})`,
  'giu',
);

/** All such links are called one of these in brackets; without any, the expression need not look at every letter. */
const CALLED = /[[【（(][^\])】）]{0,60}(?:リンク|URL|link|paper|code|project)/iu;

/** A text without them. */
export function withoutPlaceholders(text: string): string {
  return CALLED.test(text) ? text.replace(PLACEHOLDER, '') : text;
}
