/** What LaTeX knows and KaTeX does not, in KaTeX's own words: https://katex.org/docs/support_table */

const TEXT_COMMAND = /\\(?:text(?:bf|it|rm|sf|tt|normal)?|mbox)\s*\{([^{}$]*)\}/g;
/** Signs that mean something in a formula and themselves in words, as models write them. */
const SIGN_IN_TEXT = /(?<!\\)[_#&%]/g;

/** Spellings and what is set for them, in order; each leaves what KaTeX knows as it is. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // The names and numbers of equations are those of the paper; here nothing can be referred to.
  [/\\label\s*\{[^{}]*\}/g, ''],
  [/\\(?:auto|c|C)?ref\s*\{([^{}]*)\}/g, '\\text{$1}'],
  [/\\eqref\s*\{([^{}]*)\}/g, '\\text{($1)}'],
  [/\\(?:mathbbm|mathds|mathbbold)\s*(?:\{(\d)\}|(\d))/g, '\\mathbf{$1$2}'],
  [/\\(?:mathbbm|mathds|mathbbold)(?![a-zA-Z])/g, '\\mathbb'],
  [/\\mbox(?![a-zA-Z])/g, '\\text'],
  [/\\(?:textsc|textsl|textup|textmd)(?![a-zA-Z])/g, '\\text'],
  [/\\(?:ensuremath|mathnormal|xspace)(?![a-zA-Z])/g, ''],
  [/\\(begin|end)\{(?:eqnarray|flalign)(\*?)\}/g, '\\$1{align$2}'],
  [/\\(begin|end)\{multline(\*?)\}/g, '\\$1{gather$2}'],
  [/\\(?:begin|end)\{(?:math|displaymath|subequations)\}/g, ''],
  [/&\s*(=|\\approx|\\leq?|\\geq?|<|>)\s*&/g, '&$1'],
  [/(?<=\d)(?<!\\)%/g, '\\%'],
];

/** Environments that KaTeX sets only beside a displayed formula, and what they are inside a line. */
const INLINE_ENVIRONMENTS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:begin|end)\{equation\*?\}/g, ''],
  [/\\(begin|end)\{(align|gather)(?:ed)?\*?\}/g, '\\$1{$2ed}'],
];

/** An equation's own number, which KaTeX sets only beside a displayed formula. */
const TAG = /\\tag(\*?)\s*\{([^{}]*)\}/g;

const NUMBERED = /\\(begin|end)\{(equation|align|alignat|gather)\}/g;

/** The same formula without the numbers that KaTeX would count: they are those of no paper, and nothing refers to them. */
export function withoutNumbers(tex: string): string {
  return tex.replace(NUMBERED, '\\$1{$2*}');
}

/** The same formula in KaTeX's own words, as far as they are known. */
export function toKatex(tex: string, displayMode: boolean): string {
  const spelt = respell(tex, SPELLINGS).replace(TEXT_COMMAND, (whole, words: string) =>
    whole.replace(words, () => words.replace(SIGN_IN_TEXT, '\\$&')),
  );
  if (displayMode) return spelt;
  return respell(spelt, INLINE_ENVIRONMENTS).replace(
    TAG,
    (_, star: string, number: string) => `\\quad\\text{${star === '' ? `(${number})` : number}}`,
  );
}

function respell(tex: string, spellings: readonly (readonly [RegExp, string])[]): string {
  return spellings.reduce((text, [pattern, now]) => text.replace(pattern, now), tex);
}
