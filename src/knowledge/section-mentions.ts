/** The concepts of a rendered section: where they stand, in which sentences, and the links that lead to them. */
import type { SectionKey } from '../digest/sections.ts';
import { isSaid, proseOf, sourceOf, type ProseBlock } from '../markdown/prose.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { sentenceAround, type Sentence } from './sentence.ts';

/** The mentions in a section's HTML, block by block. */
export function findMentions(html: string, find: MentionFinder): BlockMentions[] {
  return proseOf(html).map((block) => ({
    block,
    mentions: find(block.text).filter(({ start, end }) => isSaid(block, start, end)),
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
  return linkPlaces(html, firstPlaces(blocks), openLink);
}

/** Where in a section's HTML each thing is mentioned first, in the order of the text. */
export function firstPlaces(blocks: readonly BlockMentions[]): LinkPlace[] {
  const found = new Map<string, LinkPlace>();
  for (const { block, mentions } of blocks) {
    for (const { id, start, end } of mentions) {
      const source = found.has(id) ? undefined : sourceOf(block, start, end);
      if (source !== undefined) found.set(id, [id, source, source + end - start]);
    }
  }
  return [...found.values()];
}

/** Turn these places into links. */
export function linkPlaces(
  html: string,
  places: readonly LinkPlace[],
  openLink: (id: string) => string,
): string {
  let result = '';
  let done = 0;
  for (const [id, start, end] of places) {
    result += `${html.slice(done, start)}${openLink(id)}${html.slice(start, end)}</a>`;
    done = end;
  }
  return result + html.slice(done);
}

/** A block of prose with what it mentions. */
export interface BlockMentions {
  block: ProseBlock;
  mentions: Mention[];
}

/** What is mentioned, and the offsets in the HTML between which it stands. */
export type LinkPlace = [id: string, start: number, end: number];

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
