/** Where a word stands in a normalised text. */

const LATIN = /[\p{sc=Latin}\d]/u;

/** Offsets of a word, none inside another place of it. `isWhole` leaves out Latin words inside longer ones. */
export function placesOf(text: string, word: string, isWhole = false): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isWhole || !(isJoined(text, at) || isJoined(text, at + word.length))) places.push(at);
  }
  return places;
}

function isJoined(text: string, offset: number): boolean {
  return LATIN.test(text[offset - 1] ?? '') && LATIN.test(text[offset] ?? '');
}
