/** How a paper is noted for its n-grams: where each stands and what that weighs; the index and the search without it agree. */
import type { SearchDocument } from './document.ts';
import { IN_TITLE, IN_TITLE_JA, PLACES } from './shard.ts';

/** The parts of a paper, each with its bit among the sections (0 for titles) and the weight of one place in it. */
export function* partsOf({ title, titleJa, editions }: SearchDocument): Generator<Part> {
  yield { text: title, section: 0, weight: IN_TITLE | 1 };
  if (titleJa !== undefined) yield { text: titleJa, section: 0, weight: IN_TITLE_JA };
  for (const { versionedId, sections } of editions) {
    yield { text: versionedId, section: 0, weight: IN_TITLE };
    for (const [index, { heading, text }] of sections.entries()) {
      // Headings are alike in all papers: they can be found, and weigh nothing.
      yield { text: heading, section: 1 << index, weight: 0 };
      yield { text, section: 1 << index, weight: 1 };
    }
  }
}

/** What is known of an n-gram in a paper, as one number, with `count` more places in a part. */
export function notePlaces(before: number, { section, weight }: Omit<Part, 'text'>, count = 1): number {
  const places = Math.min(PLACES, (before & PLACES) + (weight & PLACES) * count);
  return (section << 8) | (before & ~PLACES) | (weight & ~PLACES) | places;
}

/** The sections that are noted. */
export function sectionsOfNote(note: number): number {
  return note >> 8;
}

/** The weight that is noted. */
export function weightOfNote(note: number): number {
  return note & 0xff;
}

/** A part of a paper, as it is written. */
export interface Part {
  text: string;
  section: number;
  weight: number;
}
