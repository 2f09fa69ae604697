/** The concepts that papers mention and the links that lead to them, through the cache: a word changed in one digest costs one digest. */
import { conceptHref } from '../site/addresses.ts';
import { cacheKey, openCache } from '../run/cache.ts';
import { openSectionCache } from './section-cache.ts';
import { codeVersion } from '../run/code-version.ts';
import { compareText } from '../run/compare-text.ts';
import { SECTIONS, type SectionKey } from '../digest/sections.ts';
import type { Concept } from '../knowledge/concept.ts';
import { createMentionFinder } from '../knowledge/mentions.ts';
import {
  findMentions,
  firstPlaces,
  groupMentions,
  linkMentions,
  linkPlaces,
  listMentions,
  type ConceptMentions,
  type LinkPlace,
} from '../knowledge/section-mentions.ts';
import { BASE } from '../site/here.ts';
import { rememberNewest } from '../markdown/remember.ts';
import type { Paper } from './paper.ts';

/** So many papers are asked for again soon. */
const REMEMBERED = 2000;

/** Open the mentions of a dictionary; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openMentionSource(root: URL, cacheDir: URL, concepts: readonly Concept[]): MentionSource {
  // In whatever order the concepts come, what is made of them has one name.
  const sorted = concepts.toSorted((a, b) => compareText(a.id, b.id));
  const names = sorted.map(({ id, name, aliases, ambiguous }) => [id, name, aliases, ambiguous]);
  const dictionary = cacheKey(codeVersion(root, 'src/archive/mention-source.ts'), BASE, names);
  const sections = openSectionCache(cacheDir);
  const lists = openCache<string[]>(cacheDir, 'mentioned');
  const ties = openCache<Ties>(cacheDir, 'mentions');
  const find = createMentionFinder(sorted);
  // Pages read one section after the other, and pages of concepts the same papers.
  const recallTies = rememberNewest(REMEMBERED, ties.read);

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

  const nameOf = (paper: Paper) =>
    cacheKey(dictionary, ...SECTIONS.map(({ key }) => paper.sections[key].key));

  const readTies = (paper: Paper) => {
    const name = nameOf(paper);
    return recallTies(name) ?? ties.readOrMake(name, () => findTies(paper));
  };

  return {
    dictionary,
    conceptsOf(paper) {
      const name = nameOf(paper);
      // Most pages stay as they are, and need no sentences.
      if (!ties.isWhole(name)) ties.write(name, findTies(paper));
      return lists.readOrMake(name, () => readTies(paper).mentions.map(({ concept }) => concept));
    },
    placesOf: (paper, concept) =>
      readTies(paper).mentions.find((mention) => mention.concept === concept)?.places ?? [],
    linkConcepts(paper, section) {
      return linkPlaces(readHtml(paper, section), readTies(paper).places[section] ?? [], openConcept);
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
  /** The concepts of a paper by their ids, in the order of the text. */
  conceptsOf: (paper: Paper) => string[];
  /** Where a paper mentions a concept, and in which sentences. */
  placesOf: (paper: Paper, concept: string) => ConceptMentions['places'];
  /** The HTML of a section with the first mention of each concept as a link. */
  linkConcepts: (paper: Paper, section: SectionKey) => string;
  /** The same for other HTML. */
  linkIn: (html: string) => string;
}
