/** Tags: the hashtags of the blurbs, case-folded, with different names of one thing merged. */
import { tagHref } from '../site/addresses.ts';
import { newestFirst, type Dated } from './editions.ts';

/** Names that mean one tag. Addresses are stable: a name once given here keeps its page for ever. */
export const TAG_ALIASES: Readonly<Record<string, readonly string[]>> = {
  AI: ['人工知能', 'ArtificialIntelligence'],
  AI安全: ['AISafety', 'AI安全性', 'AIセーフティ'],
  LLM: ['LLMs', '大規模言語モデル', 'LargeLanguageModel', 'LargeLanguageModels'],
  MLLM: ['MLLMs', 'マルチモーダルLLM', 'MultimodalLLM'],
  VLM: ['VLMs', '視覚言語モデル', 'VisionLanguageModel'],
  DeepLearning: ['深層学習', 'ディープラーニング'],
  機械学習: ['MachineLearning', 'ML'],
  強化学習: ['ReinforcementLearning', 'RL'],
  自然言語処理: ['NLP', 'NaturalLanguageProcessing'],
  言語モデル: ['LanguageModel', 'LanguageModels'],
  拡散モデル: ['DiffusionModel', 'DiffusionModels'],
  画像生成: ['ImageGeneration'],
  動画生成: ['VideoGeneration'],
  ベンチマーク: ['Benchmark', 'Benchmarks'],
  データセット: ['Dataset', 'Datasets'],
  オープンソース: ['OpenSource', 'OSS'],
  ロボット: ['Robot', 'Robotics', 'ロボティクス', 'ロボット工学'],
  自動運転: ['AutonomousDriving'],
  シミュレーション: ['Simulation'],
  マルチモーダル: ['Multimodal'],
  推論: ['Reasoning'],
  幻覚: ['Hallucination', 'ハルシネーション'],
};

const NAME_BY_FOLDED_ALIAS = new Map(
  Object.entries(TAG_ALIASES).flatMap(([name, aliases]) =>
    [name, ...aliases].map((spelling) => [foldTag(spelling), name] as const),
  ),
);

/** What two spellings of one tag have in common. */
export function foldTag(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

/**
 * Give each tag its one name: that of the alias table, else the spelling met first. Feed the tags
 * oldest first, so that a new day never renames a tag.
 */
export function createTagNames(tagsOldestFirst: Iterable<string>): (tag: string) => string {
  const names = new Map(NAME_BY_FOLDED_ALIAS);
  for (const tag of tagsOldestFirst) {
    const folded = foldTag(tag);
    if (!names.has(folded)) names.set(folded, tag.normalize('NFKC'));
  }
  return (tag) => names.get(foldTag(tag)) ?? tag;
}

/** Name the tags of all papers, those of older versions and of withdrawn digests too: nothing that goes renames what stays. */
export function nameTags(
  papers: readonly (Dated & { hashtags: readonly string[] })[],
): (tag: string) => string {
  return createTagNames(
    newestFirst(papers)
      .reverse()
      .flatMap(({ hashtags }) => hashtags),
  );
}

/** So many papers make a tag worth a page and a feed of its own; most tags occur once, and are found by search. */
export const TAG_PAGE_PAPERS = 3;

/** Where each tag leads, given those of all papers by their one names, as often as they are borne; undefined for one that nobody bears. */
export function linkTags(borne: readonly string[]): (name: string) => string | undefined {
  const counts = new Map<string, number>();
  for (const name of borne) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => {
    const papers = counts.get(name);
    return papers === undefined ? undefined : tagHref(name, papers >= TAG_PAGE_PAPERS);
  };
}

/** Aliases whose pages lead on to another tag; a spelling that differs in case alone has none. */
export function tagRedirects(): { alias: string; name: string }[] {
  return Object.entries(TAG_ALIASES).flatMap(([name, aliases]) => aliases.map((alias) => ({ alias, name })));
}

/** The one name of a tag, whatever its spelling. */
export type TagNamer = (tag: string) => string;

/** How tags are named, and where each leads by its one name; an older version bears tags that lead nowhere any more. */
export interface TagLinks {
  nameOf: TagNamer;
  hrefOf: (name: string) => string | undefined;
}
