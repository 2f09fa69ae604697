/** Hashtags of made-up papers, of which new ones keep coming: most occur once, and a few on every other paper, as real ones do. */
import type { Random } from './random.ts';

/** So many different tags are borne by the first papers: counted in 202 digests of eight real days, 162 by the first 100. */
const SCALE = 4.07;
const EXPONENT = 0.8;

/** Give each paper in turn its tags, out of `words`. */
export function createTagger(random: Random, words: readonly string[]): () => string[] {
  const counts = new Map<string, number>();
  /** Each tag as often as it was given. */
  const given: string[] = [];
  let papers = 0;

  /** One that is known, the likelier the more papers bear it (the process of Pitman and Yor, whose share of tags borne once is the exponent). */
  function drawKnown(but: ReadonlySet<string>): string {
    for (;;) {
      const tag = random.pick(given);
      if (!but.has(tag) && random.next() * (counts.get(tag) ?? 1) > EXPONENT) return tag;
    }
  }

  return () => {
    papers += 1;
    const chance = random.next();
    const size = chance < 0.02 ? 2 : chance < 0.8 ? 3 : 4;
    const wanted = Math.round(SCALE * papers ** EXPONENT);
    const known = counts.size;
    const tags = new Set(words.slice(known, Math.min(wanted, known + size)));
    while (tags.size < size) tags.add(drawKnown(tags));
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    given.push(...tags);
    return [...tags];
  };
}
