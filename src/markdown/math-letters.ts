/**
 * Letters of formulas as characters of their own. Browsers ignore most values of `mathvariant`, by which KaTeX marks them:
 * https://www.w3.org/TR/mathml-core/#the-mathvariant-attribute
 */

/** First capital, small letter and digit of each alphabet in https://www.unicode.org/charts/PDF/U1D400.pdf */
const ALPHABETS: Record<string, readonly (number | undefined)[]> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  fraktur: [0x1d504, 0x1d51e],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};
/** Letters that Unicode had before those alphabets. */
const EARLIER: Record<string, string> = {
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ',
  fraktur: 'CℭHℌIℑRℜZℨ',
  'double-struck': 'CℂHℍNℕPℙQℚRℝZℤ',
};
const STARTS = ['A', 'a', '0'];
const RANGES = [/[A-Z]/, /[a-z]/, /\d/];

/** The same text in the letters of a variant; what has no letter there stays. */
export function mathLetters(text: string, variant: string): string {
  return text.replace(/[A-Za-z\d]/g, (letter) => {
    const earlier = EARLIER[variant] ?? '';
    const at = earlier.indexOf(letter);
    if (at >= 0) return earlier.charAt(at + 1);
    const range = RANGES.findIndex((pattern) => pattern.test(letter));
    const first = ALPHABETS[variant]?.[range];
    if (first === undefined) return letter;
    return String.fromCodePoint(first + letter.charCodeAt(0) - (STARTS[range] ?? '').charCodeAt(0));
  });
}
