/** The concepts that papers mention, through the cache: a word changed in one digest costs one digest. */
import { fileURLToPath } from 'node:url';
import { cacheKey, openCache, openSectionCache } from './cache.ts';
import { SECTIONS } from './digest/sections.ts';
import type { Concept } from './knowledge/concept.ts';
import { createMentionFinder } from './knowledge/mentions.ts';
import { collectMentions, type ConceptMentions } from './knowledge/section-mentions.ts';
import { MENTION_SOURCES, sourceVersion } from './markdown/version.ts';
import type { Paper } from './paper.ts';

/** Open the mentions of a dictionary; `root` is the project's folder, `cacheDir` Astro's cache. */
export async function openMentionSource(
  root: URL,
  cacheDir: URL,
  concepts: readonly Concept[],
): Promise<MentionSource> {
  const names = concepts.map(({ id, name, aliases, ambiguous }) => [id, name, aliases, ambiguous]);
  const dictionary = cacheKey(await sourceVersion(fileURLToPath(root), MENTION_SOURCES), names);
  const sections = openSectionCache(cacheDir);
  const mentions = openCache<ConceptMentions[]>(cacheDir, 'mentions');
  const find = createMentionFinder(concepts);
  return async (paper) => {
    const rendered = SECTIONS.map(({ key }) => ({ key, cached: paper.sections[key].key }));
    const name = cacheKey(dictionary, ...rendered.map(({ cached }) => cached));
    if (mentions.has(name)) return mentions.read(name);
    const read = rendered.map(async ({ key, cached }) => ({ key, html: (await sections.read(cached)).html }));
    const found = collectMentions(await Promise.all(read), find);
    await mentions.write(name, found);
    return found;
  };
}

/** Which concepts a paper mentions, where, and in which sentences. */
export type MentionSource = (paper: Paper) => Promise<ConceptMentions[]>;
