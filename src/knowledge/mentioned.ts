/** Which concepts digests mention at all, without rendering more than that takes. */
import type { Digest } from '../digest/schema.ts';
import { SECTIONS } from '../digest/sections.ts';
import { renderPlain } from '../markdown/render.ts';
import type { Concept } from './concept.ts';
import { createMentionFinder } from './mentions.ts';
import { findMentions, listMentions } from './section-mentions.ts';

/** Collect the ids of the concepts that the prose of the digests mentions. */
export function createMentionedSet(concepts: readonly Concept[]): {
  add: (digest: Digest) => void;
  /** For a digest that cannot be read as one: whatever stands anywhere in its text. */
  addSource: (text: string) => void;
  has: (id: string) => boolean;
} {
  const find = createMentionFinder(concepts);
  const mentioned = new Set<string>();
  return {
    add(digest) {
      for (const { key } of SECTIONS) {
        const { markdown } = digest.sections[key];
        // The source holds all that prose can hold, so most sections need no second look.
        if (find(markdown).every(({ id }) => mentioned.has(id))) continue;
        for (const { concept } of listMentions(findMentions(renderPlain(markdown), find)))
          mentioned.add(concept);
      }
    },
    addSource(text) {
      for (const { id } of find(text)) mentioned.add(id);
    },
    has: (id) => mentioned.has(id),
  };
}
