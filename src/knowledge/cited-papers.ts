/** Find the cited works that have a digest here, by the words with which a digest names them. */
import type { MentionFinder } from './mentions.ts';
import type { Work } from './references/merge-works.ts';

/** Make a finder for the works of one paper; `isHere` tells of an arXiv id whether it is a paper here. Ids are arXiv ids. */
export function createCitedFinder(
  paper: string,
  works: readonly Work[],
  isHere: (id: string) => boolean,
): MentionFinder {
  const names = works.flatMap(({ arxivId, citedBy }) => {
    const label = citedBy.find((citing) => citing.paper === paper)?.label;
    const isOther = arxivId !== undefined && arxivId !== paper && isHere(arxivId);
    return isOther && label ? [{ id: arxivId, label }] : [];
  });
  return (text) => {
    const found = names
      .map(({ id, label }) => ({ id, start: text.indexOf(label), length: label.length }))
      .filter(({ start }) => start !== -1)
      .sort((a, b) => a.start - b.start || b.length - a.length)
      .map(({ id, start, length }) => ({ id, start, end: start + length }));
    return found.filter(({ start }, index) => found.slice(0, index).every(({ end }) => end <= start));
  };
}
