/** The text beside a node: how wide it is, and how it is made to fit. */

/** Size of most labels on the screen, in pixels; the styles of the map set the same. */
export const LABEL_SIZE = 12.5;
/** Widest label, in ems. */
const WIDEST = 12;
/** How wide letters are in the fonts of the site, in ems, rather too wide than too narrow. */
const EMS = { square: 1, wide: 0.92, capital: 0.74, small: 0.6, narrow: 0.36 };

/** Estimate the width of a label in pixels. */
export function labelWidth(label: string, size = LABEL_SIZE): number {
  return emsOf(label) * size;
}

/** Whether a label need not be cut. */
export function isShortLabel(label: string): boolean {
  return emsOf(label) <= WIDEST;
}

/** Cut a label that is too long for a map, between words where there are some. */
export function shortenLabel(label: string): string {
  if (isShortLabel(label)) return label;
  let kept = '';
  for (const letter of label) {
    if (emsOf(kept + letter) > WIDEST - EMS.square) break;
    kept += letter;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const words = lastSpace > kept.length / 2 ? kept.slice(0, lastSpace) : kept;
  return `${words.replace(/[\s:,.]$/, '')}…`;
}

function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += emsOfLetter(letter);
  return ems;
}

function emsOfLetter(letter: string): number {
  if (letter > '\u2e7f' || letter === '…') return EMS.square;
  if (/[MWmw@%]/.test(letter)) return EMS.wide;
  if (/[ I'(),\-.:;ijl|]/.test(letter)) return EMS.narrow;
  return /[A-Z&]/.test(letter) ? EMS.capital : EMS.small;
}
