/** Counting letters by their runs: a match for every letter would make an array as long as the text. */

/** Characters of `text` that stand in runs of `run`, a global pattern of one or more. */
export function countIn(text: string, run: RegExp): number {
  let units = 0;
  let letters = '';
  const hasPairs = PAIR.test(text);
  for (const [found] of text.matchAll(run)) {
    units += found.length;
    if (hasPairs) letters += found;
  }
  // Two code units make one character.
  return units - (hasPairs ? letters.split(PAIR).length - 1 : 0);
}

const PAIR = /[\ud800-\udbff]/;
