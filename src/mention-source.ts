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
  firstPlaces,
  groupMentions,
  linkMentions,
  linkPlaces,
  listMentions,
  type ConceptMentions,
  type LinkPlace,
} from './knowledge/section-mentions.ts';
import type { Paper } from './paper.ts';

/** Open the mentions of a dictionary; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openMentionSource(root: URL, cacheDir: URL, concepts: readonly Concept[]): MentionSource {
  // In whatever order the concepts come, what is made of them has one name.
  const sorted = concepts.toSorted((a, b) => compareText(a.id, b.id));
  const names = sorted.map(({ id, name, aliases, ambiguous }) => [id, name, aliases, ambiguous]);
  const dictionary = cacheKey(codeVersion(root, 'src/mention-source.ts'), names);
  const sections = openSectionCache(cacheDir);
  const ties = openCache<Ties>(cacheDir, 'mentions');
  const find = createMentionFinder(sorted);
  /** Where links stand, of the papers that were asked for: pages read one section after the other. */
  const placesOf = new Map<string, Ties['places']>();

  function readHtml(paper: Paper, section: SectionKey): string {
    const html = sections.read(paper.sections[section].key)?.html;
    // Nothing may be kept that was made of nothing.
    if (html === undefined)
      throw new Error(`「${paper.id}」の節がキャッシュにありません。もう一度サイトを作ってください。`);
    return html;
  }

  function findTies(paper: Paper): Ties {
    const found = SECTIONS.map(({ key }) => ({ key, blocks: findMentions(readHtml(paper, key), find) }));
    return {
      mentions: groupMentions(
        found.flatMap(({ key, blocks }) =>
          listMentions(blocks).map((mention) => ({ section: key, ...mention })),
        ),
      ),
      places: Object.fromEntries(found.map(({ key, blocks }) => [key, firstPlaces(blocks)])),
    };
  }

  function readTies(paper: Paper): Ties {
    const name = cacheKey(dictionary, ...SECTIONS.map(({ key }) => paper.sections[key].key));
    const read = ties.readOrMake(name, () => findTies(paper));
    placesOf.set(paper.key, read.places);
    return read;
  }

  return {
    dictionary,
    mentionsOf: (paper) => readTies(paper).mentions,
    linkConcepts(paper, section) {
      const places = placesOf.get(paper.key) ?? readTies(paper).places;
      return linkPlaces(readHtml(paper, section), places[section] ?? [], openConcept);
    },
    linkIn: (html) => linkMentions(html, findMentions(html, find), openConcept),
  };
}

function openConcept(id: string): string {
  return `<a href="${conceptHref(id)}">`;
}

/** What the dictionary finds in a paper. */
interface Ties {
  mentions: ConceptMentions[];
  /** Of each section the places of its links. */
  places: Partial<Record<SectionKey, LinkPlace[]>>;
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
