/** The concepts of a rendered section: where they stand, in which sentences, and the links that lead to them. */
import type { SectionKey } from '../digest/sections.ts';
import { isProse, proseOf, sourceOf, type ProseBlock } from '../markdown/prose.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { sentenceAround, type Sentence } from './sentence.ts';

/** Every sentence of a section's HTML in which a concept is mentioned, in the order of the text, each once a concept. */
export function mentionsIn(html: string, find: MentionFinder): SentenceMention[] {
  const told = new Set<string>();
  return mentionsByBlock(html, find).flatMap(({ block, mentions }, index) =>
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
export function collectMentions(
  sections: readonly { key: SectionKey; html: string }[],
  find: MentionFinder,
): ConceptMentions[] {
  const found = sections.flatMap(({ key, html }) =>
    mentionsIn(html, find).map((mention) => ({ key, ...mention })),
  );
  return [...Map.groupBy(found, ({ concept }) => concept)].map(([concept, mentions]) => ({
    concept,
    places: [...Map.groupBy(mentions, ({ key }) => key)].map(([section, members]) => ({
      section,
      sentences: members.map(({ sentence }) => sentence),
    })),
  }));
}

/** Turn the first mention of each thing in a section's HTML into a link, opened by `openLink`; the text stays as it is. */
export function linkMentions(html: string, find: MentionFinder, openLink: (id: string) => string): string {
  const linked = new Set<string>();
  let result = '';
  let end = 0;
  for (const { block, mentions } of mentionsByBlock(html, find)) {
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

function mentionsByBlock(html: string, find: MentionFinder): { block: ProseBlock; mentions: Mention[] }[] {
  return proseOf(html).map((block) => ({
    block,
    mentions: find(block.text).filter(({ start, end }) => isProse(block, start, end)),
  }));
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
