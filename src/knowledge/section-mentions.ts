/** The concepts of a rendered section: where they stand, in which sentences, and the links that lead to them. */
import type { SectionKey } from '../digest/sections.ts';
import { isProse, proseOf, sourceOf, type ProseBlock } from '../markdown/prose.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { sentenceAround, type Sentence } from './sentence.ts';

/** The mentions in a section's HTML, block by block. */
export function findMentions(html: string, find: MentionFinder): BlockMentions[] {
  return proseOf(html).map((block) => ({
    block,
    mentions: find(block.text).filter(({ start, end }) => isProse(block, start, end)),
  }));
}

/** Every sentence of a section in which a concept is mentioned, in the order of the text, each once a concept. */
export function listMentions(blocks: readonly BlockMentions[]): SentenceMention[] {
  const told = new Set<string>();
  return blocks.flatMap(({ block, mentions }, index) =>
    mentions.flatMap(({ id, start, end }) => {
      const sentence = sentenceAround(block.text, start, end);
      const key = `${index} ${id} ${start - sentence.before.length}`;
      if (told.has(key)) return [];
      told.add(key);
      return [{ concept: id, sentence }];
    }),
  );
}

/** The concepts of a paper, each with the sections and the sentences in which it stands. */
export function groupMentions(
  found: readonly (SentenceMention & { section: SectionKey })[],
): ConceptMentions[] {
  return [...Map.groupBy(found, ({ concept }) => concept)].map(([concept, mentions]) => ({
    concept,
    places: [...Map.groupBy(mentions, ({ section }) => section)].map(([section, members]) => ({
      section,
      sentences: members.map(({ sentence }) => sentence),
    })),
  }));
}

/** Turn the first mention of each thing in a section's HTML into a link, opened by `openLink`; the text stays as it is. */
export function linkMentions(
  html: string,
  blocks: readonly BlockMentions[],
  openLink: (id: string) => string,
): string {
  const linked = new Set<string>();
  let result = '';
  let end = 0;
  for (const { block, mentions } of blocks) {
    for (const mention of mentions) {
      const source = sourceOf(block, mention.start, mention.end);
      if (source === undefined || linked.has(mention.id)) continue;
      linked.add(mention.id);
      const sourceEnd = source + mention.end - mention.start;
      result += `${html.slice(end, source)}${openLink(mention.id)}${html.slice(source, sourceEnd)}</a>`;
      end = sourceEnd;
    }
  }
  return result + html.slice(end);
}

/** A block of prose with what it mentions. */
export interface BlockMentions {
  block: ProseBlock;
  mentions: Mention[];
}

/** A sentence that mentions a concept. */
export interface SentenceMention {
  concept: string;
  sentence: Sentence;
}

/** A concept in one paper. */
export interface ConceptMentions {
  concept: string;
  /** The sections that mention it, in order. */
  places: { section: SectionKey; sentences: Sentence[] }[];
}
