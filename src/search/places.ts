/** Where a word stands in a normalised text. */
import { isInsideWord, LATIN } from '../knowledge/word-bounds.ts';

const SCRIPTS = [LATIN];

/** Offsets of a word, none inside another place of it. `isWhole` leaves out Latin words inside longer ones. */
export function placesOf(text: string, word: string, isWhole = false): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isWhole || !(isInsideWord(text, at, SCRIPTS) || isInsideWord(text, at + word.length, SCRIPTS)))
      places.push(at);
  }
  return places;
}
