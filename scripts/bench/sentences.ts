/** Sentences of our own for made-up papers: a few patterns, filled with words of the vocabulary. */
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

const PATTERNS = [
  '{N}を{N}に使う{L}は、これまで{N}の{N}を十分に扱えませんでした。',
  '{M}は{N}と{L}を組み合わせ、{N}を{P}%改善しました。',
  '{N}では、{L}の{N}が{N}を左右することを示します。',
  '提案する{N}は、{L}を{P}段に分け、{N}ごとに{N}を求めます。',
  '{M}と比べて{N}が{P}ポイント高く、{L}でも{N}を保ちました。',
  '{N}の{L}: {N}が足りない場合、{N}は{N}に頼ります。',
  '{T}を用いた{N}は{N}に弱く、{L}の{N}には{P}時間かかります。',
  'ただし、{N}が{N}を超えると{L}は崩れます（{M}で{P}%）。',
  '{N}の{N}には{M}を使い、{T}を{P}に設定しました。',
];

/** Fill patterns, one's own (`{N}` noun, `{L}` loanword, `{M}` name, `{T}` Latin word, `{P}` number) or those of here. */
export function createWriter(random: Random, vocabulary: Vocabulary): Writer {
  const fill = (pattern: string) =>
    pattern.replace(/\{(\w)\}/g, (_, slot: string) => wordFor(slot, random, vocabulary));
  return { fill, sentence: () => fill(random.pick(PATTERNS)) };
}

function wordFor(slot: string, random: Random, { nouns, loanwords, names, terms }: Vocabulary): string {
  switch (slot) {
    case 'N':
      return random.pickByRank(nouns);
    case 'L':
      return random.pickByRank(loanwords);
    case 'M':
      return random.pickByRank(names);
    case 'T':
      return random.pickByRank(terms);
    default:
      return (random.next() * 100).toFixed(random.below(3));
  }
}

export interface Writer {
  fill: (pattern: string) => string;
  sentence: () => string;
}
