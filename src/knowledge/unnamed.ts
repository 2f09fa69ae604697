/** Names that papers share and the dictionary does not know yet, so that it grows with the days. */
import type { Digest } from '../digest/schema.ts';
import { SECTIONS } from '../digest/sections.ts';
import { bisect } from '../markdown/bisect.ts';
import { isProse, proseOf } from '../markdown/prose.ts';
import { renderPlain } from '../markdown/render.ts';
import type { Concept } from './concept.ts';
import { createMentionFinder, foldName } from './mentions.ts';
import { sentenceAround } from './sentence.ts';

const LETTER = String.raw`[\p{sc=Latin}\d]`;
const CAPITAL = String.raw`(?=\p{sc=Latin})\p{Lu}`;
/** A Latin name: words with a capital letter inside, joined by hyphens, dots or single spaces; authors and English prose are none. */
const WORD = String.raw`(?:${CAPITAL}${LETTER}*|(?:(?!${CAPITAL})${LETTER})+${CAPITAL}${LETTER}*)(?:[-.+]${LETTER}+)*`;
const NAME = new RegExp(
  String.raw`(?<![#＃]|${LETTER})${WORD}(?: (?:(?:of|the|and|for|in|to|a) )?${WORD}){0,4}(?!${LETTER}| et al|,? \d{4}| \p{Ll}{2})`,
  'gu',
);
/** A word in katakana long enough to be a term; such words are more often plain words than names. */
const TERM = /(?<![\p{sc=Katakana}ー])[\p{sc=Katakana}ー]{5,}(?![\p{sc=Katakana}ー])/gu;
const TERM_WEIGHT = 0.4;
/** A size or a dimension, as `7B` and `3D`. */
const SIZE = /^\d+[A-Z]$/;
/** Words of every paper and of the frame of an answer: no page would help with them. */
const GENERIC = new Set(
  [
    'ai api gpu gpus cpu url id web fig figure table section appendix step stage phase limitation limitations',
    'pdf html json github dataset datasets model models learning training data the we in this for and',
    'データセット アプローチ パフォーマンス フレームワーク アーキテクチャ パラメータ アルゴリズム モデルサイズ ベンチマーク オブジェクト',
    'バッチサイズ ベースモデル サンプリング コンテンツ シーケンス ベースライン トレーニング ネットワーク プロセス リソース シナリオ',
    'カテゴリ カテゴリー テキスト ドメイン サンプル メカニズム プロンプト ハイパーパラメータ オープンソース コンテキスト ステップ',
    'インスタンス コンポーネント パイプライン アノテーション モダリティ アプリケーション スケーラビリティ ハードウェア コミュニティ',
  ].flatMap((line) => line.split(' ')),
);
/** A name that stands in this share of many papers is a word of the field and no name. */
const TOO_COMMON = { share: 0.5, papers: 50 };

/** Rank the names without a concept that at least two papers share: most papers first, then most mentions. */
export function findUnnamed(digests: readonly Digest[], concepts: readonly Concept[]): UnnamedName[] {
  const find = createMentionFinder(concepts);
  const found = new Map<string, Found>();
  for (const digest of digests)
    for (const { key } of SECTIONS)
      for (const block of proseOf(renderPlain(digest.sections[key].markdown))) {
        const known = find(block.text);
        for (const { name, start, end } of namesIn(block.text)) {
          if (!isProse(block, start, end)) continue;
          const next = bisect(known.length, (index) => (known[index]?.end ?? 0) > start);
          if ((known[next]?.start ?? Infinity) < end) continue;
          note(found, digest.id, name, () => Object.values(sentenceAround(block.text, start, end)).join(''));
        }
      }
  const isRare = (papers: number) => papers < TOO_COMMON.papers || papers < digests.length * TOO_COMMON.share;
  return [...found.values()]
    .filter(({ papers }) => papers.size >= 2 && isRare(papers.size))
    .map(({ spellings, papers, example }) => {
      const ranked = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const mentions = ranked.reduce((sum, [, count]) => sum + count, 0);
      return { spellings: ranked.map(([spelling]) => spelling), papers: [...papers], mentions, example };
    })
    .sort(
      (a, b) =>
        weightOf(b) - weightOf(a) ||
        b.mentions - a.mentions ||
        ((a.spellings[0] ?? '') < (b.spellings[0] ?? '') ? -1 : 1),
    );
}

function weightOf({ spellings, papers }: UnnamedName): number {
  const isTerm = spellings.every((spelling) => /^[\p{sc=Katakana}ー]+$/u.test(spelling));
  return papers.length * (isTerm ? TERM_WEIGHT : 1);
}

function* namesIn(text: string): Generator<{ name: string; start: number; end: number }> {
  for (const pattern of [NAME, TERM])
    for (const { 0: name, index } of text.matchAll(pattern))
      if (name.length > 1 && !SIZE.test(name) && !GENERIC.has(name.toLowerCase()))
        yield { name, start: index, end: index + name.length };
}

function note(found: Map<string, Found>, paper: string, name: string, quote: () => string): void {
  const key = foldName(name).toLowerCase().replaceAll('-', '').replace(/s$/, '');
  let entry = found.get(key);
  if (!entry) found.set(key, (entry = { spellings: new Map(), papers: new Set(), example: quote() }));
  entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1);
  entry.papers.add(paper);
}

interface Found {
  spellings: Map<string, number>;
  papers: Set<string>;
  example: string;
}

/** A name that could become a concept. */
export interface UnnamedName {
  /** Ways of writing it, the most frequent first. */
  spellings: string[];
  /** arXiv ids of the papers that use it. */
  papers: string[];
  mentions: number;
  /** A sentence in which it stands. */
  example: string;
}
