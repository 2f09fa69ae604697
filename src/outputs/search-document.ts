/** Shape a paper into what search indexes of it. */
import type { Paper } from '../archive/paper.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import { SECTIONS } from '../digest/sections.ts';
import { japaneseTitleOf } from '../digest/lead.ts';
import { hashtagsOf } from '../digest/tweet.ts';
import type { Edition } from '../knowledge/editions.ts';
import type { TagNamer } from '../knowledge/tags.ts';
import { plainTitle } from '../markdown/title.ts';
import type { SearchDocument } from '../search/document.ts';
import { paperHref } from '../site/addresses.ts';

/**
 * What search indexes of a paper. `kinds` are those of the concepts that it mentions, `readText` gives the plain text of a
 * rendered section by its key.
 */
export function searchDocumentOf(
  { current, older }: Edition<Paper>,
  tagName: TagNamer,
  kinds: readonly string[],
  readText: (key: string) => string,
): SearchDocument {
  const has = (fact: 'hasCode' | 'hasMath') => SECTIONS.some(({ key }) => current.sections[key][fact]);
  const editions = [current, ...older].map((paper) => ({
    href: paper === current ? paperHref(paper.id) : paperHref(paper.id, paper.version),
    versionedId: versionedId(paper),
    sections: SECTIONS.map(({ key }) => {
      const { heading, key: cacheKey } = paper.sections[key];
      return { heading, text: readText(cacheKey) };
    }),
  }));
  return {
    id: current.id,
    date: current.date,
    title: plainTitle(current.title),
    titleJa: japaneseTitleOf(current),
    tags: [...new Set(hashtagsOf(current.tokens).map(tagName))],
    kinds: [...new Set(kinds)],
    hasCode: has('hasCode'),
    hasMath: has('hasMath'),
    editions,
  };
}
