/** What is raised or lowered, as plain text. */

const LINE = '0123456789+-−=()in';
const LETTERS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ᵢₙ' } as const;
const MARKS = { sup: '^', sub: '_' } as const;
const ORDINAL = /^(?:st|nd|rd|th)$/i;
const ONE_TERM = /^[-+−]?[\p{L}\p{M}\p{N}.]+$/u;
/** A mark of its own, as of notes: `*`, `†`, `[3]`. */
const NOTE = /^[^\p{L}\p{N}]*$|^[[（]/u;

/** Raised or lowered text as readers of plain text understand it: `⁻⁴`, or `^T` where a character has no such form. */
export function scriptText(text: string, script: Script): string {
  const letters = scriptLetters(text, script);
  if (letters !== undefined) return letters;
  const inner = text.trim();
  if (NOTE.test(inner) || ORDINAL.test(inner)) return text;
  return MARKS[script] + (ONE_TERM.test(inner) ? inner : `(${inner})`);
}

/** The same text in raised or lowered characters; undefined where one has no such form. */
export function scriptLetters(text: string, script: Script): string | undefined {
  let letters = '';
  for (const character of text) {
    const at = LINE.indexOf(character);
    if (at === -1) return undefined;
    letters += LETTERS[script].charAt(at);
  }
  return letters;
}

/** The element of HTML: raised or lowered. */
export type Script = 'sup' | 'sub';
