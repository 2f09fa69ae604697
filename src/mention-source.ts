/** The concepts that papers mention and the links that lead to them, through the cache: a word changed in one digest costs one digest. */
import { conceptHref } from './addresses.ts';
import { cacheKey, openCache, openSectionCache } from './cache.ts';
import { codeVersion } from './cache/code-version.ts';
import { compareText } from './compare-text.ts';
import { SECTIONS, type SectionKey } from './digest/sections.ts';
import type { Concept } from './knowledge/concept.ts';
import { createMentionFinder } from './knowledge/mentions.ts';
import {
  findMentions,
  groupMentions,
  linkMentions,
  listMentions,
  type ConceptMentions,
} from './knowledge/section-mentions.ts';
import type { Paper } from './paper.ts';

/** Open the mentions of a dictionary; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openMentionSource(root: URL, cacheDir: URL, concepts: readonly Concept[]): MentionSource {
  // In whatever order the concepts come, what is made of them has one name.
  const sorted = concepts.toSorted((a, b) => compareText(a.id, b.id));
  const names = sorted.map(({ id, name, aliases, ambiguous }) => [id, name, aliases, ambiguous]);
  const dictionary = cacheKey(codeVersion(root, 'src/mention-source.ts'), names);
  const sections = openSectionCache(cacheDir);
  const mentions = openCache<ConceptMentions[]>(cacheDir, 'mentions');
  const linked = openCache<string>(cacheDir, 'linked');
  const find = createMentionFinder(sorted);

  function tie(paper: Paper, section: SectionKey) {
    const { key } = paper.sections[section];
    const html = sections.read(key)?.html;
    // Nothing may be kept that was made of nothing.
    if (html === undefined)
      throw new Error(`「${paper.id}」の節がキャッシュにありません。もう一度サイトを作ってください。`);
    const blocks = findMentions(html, find);
    const tied = linkMentions(html, blocks, openConcept);
    linked.write(cacheKey(dictionary, key), tied);
    return { html: tied, mentions: listMentions(blocks).map((mention) => ({ section, ...mention })) };
  }

  return {
    dictionary,
    mentionsOf(paper) {
      const name = cacheKey(dictionary, ...SECTIONS.map(({ key }) => paper.sections[key].key));
      return mentions.readOrMake(name, () =>
        groupMentions(SECTIONS.flatMap(({ key }) => tie(paper, key).mentions)),
      );
    },
    linkConcepts: (paper, section) =>
      linked.read(cacheKey(dictionary, paper.sections[section].key)) ?? tie(paper, section).html,
    linkIn: (html) => linkMentions(html, findMentions(html, find), openConcept),
  };
}

function openConcept(id: string): string {
  return `<a href="${conceptHref(id)}">`;
}

/** Which concepts papers mention. */
export interface MentionSource {
  /** Names the dictionary and the code that applies it. */
  dictionary: string;
  /** The concepts of a paper, where they stand, and in which sentences. */
  mentionsOf: (paper: Paper) => ConceptMentions[];
  /** The HTML of a section with the first mention of each concept as a link. */
  linkConcepts: (paper: Paper, section: SectionKey) => string;
  /** The same for other HTML. */
  linkIn: (html: string) => string;
}
