/** The words of LaTeXML, the converter behind arXiv's HTML pages, and what they are in TeX. */

/** Fonts by the name that stands before a letter. */
export const FONTS: Readonly<Record<string, string>> = {
  bold_caligraphic: '\\mathcal',
  bold_italic: '\\boldsymbol',
  bold: '\\mathbf',
  caligraphic: '\\mathcal',
  script: '\\mathscr',
  roman: '\\mathrm',
  sansserif: '\\mathsf',
  typewriter: '\\mathtt',
  fraktur: '\\mathfrak',
  blackboard: '\\mathbb',
};
/** Words for accents, before one argument. */
export const ACCENTS: Readonly<Record<string, string>> = {
  'over^': '\\hat',
  'over~': '\\tilde',
  'over¯': '\\bar',
  'over˙': '\\dot',
  'over¨': '\\ddot',
  'over→': '\\vec',
  overˇ: '\\check',
  'over˘': '\\breve',
  'under¯': '\\underline',
};
/** Words before arguments, with the number of these. */
export const COMMANDS: Readonly<Record<string, [tex: string, count: number]>> = {
  divide: ['\\frac', 2],
  'square-root': ['\\sqrt', 1],
  binomial: ['\\binom', 2],
};
/** Signs for which TeX has a command. */
export const SIGNS: Readonly<Record<string, string>> = {
  '×': '\\times',
  '⋅': '\\cdot',
  '·': '\\cdot',
  '∥': '\\|',
  '‖': '\\|',
  '∑': '\\sum',
  '∏': '\\prod',
  '−': '-',
  '′': "'",
};
/** Upright words that TeX knows as operators. */
export const OPERATOR =
  /^(?:log|ln|exp|max|min|sup|inf|lim|arg|det|dim|ker|deg|gcd|sin|cos|tan|sinh|cosh|tanh|Pr)$/;
/** Fonts that have no small letters: such letters have slipped down from a script. */
export const SLIPPED = /^([A-Z])([a-z]{1,4})$/;
/** Words that begin with a capital in such a font, or pretend to. */
export const WORD = /^(?:Loss|Data|Set|Task|Model|Graph|State|Space|Prior|Lemma)$/;

const LETTER = String.raw`[\p{Script=Latin}\p{Script=Greek}ℓ]`;
const names = (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table)
    .map((name) => name.replace(/[\^~_]/g, (mark) => String.raw`\\?` + (mark === '^' ? '\\^' : mark)))
    .join('|');
const NO_WORD_BEFORE = String.raw`(?<![A-Za-z\d_])`;
/** A letter, or a word, with its font. */
export const SYMBOL = new RegExp(
  String.raw`${NO_WORD_BEFORE}(${names(FONTS)})\\?_(${LETTER}+|\d(?!\d))`,
  'uy',
);
const ITALIC = String.raw`italic(?:\\?_|-(?=\p{Script=Greek}))${LETTER}`;
/** Italic letters side by side. */
export const ITALIC_WORD = new RegExp(
  String.raw`${NO_WORD_BEFORE}${ITALIC}+(?:[ \t]+${ITALIC}(?!${LETTER}|\\?[_^]))*`,
  'uy',
);
/** A word for an accent, before its argument. */
export const ACCENT = new RegExp(
  String.raw`${NO_WORD_BEFORE}(${names(ACCENTS)})[ \t]*(?=start\\?_ARG)`,
  'uy',
);
/** A word before its arguments. */
export const COMMAND = new RegExp(
  String.raw`${NO_WORD_BEFORE}(${names(COMMANDS)})[ \t]*(?=start\\?_ARG)`,
  'uy',
);
/** Where an argument begins. */
export const ARGUMENT = /start\\?_ARG[ \t]*/y;
/** Where an argument ends. */
export const ARGUMENT_END = /[ \t]*end\\?_ARG[ \t]*/y;
/** Where a script begins. */
export const SCRIPT = /start\\?_(?:POST|FLOAT)(SUPER|SUB)SCRIPT[ \t]*/y;
/** Where a script ends. */
export const SCRIPT_END = /[ \t]*end\\?_(?:POST|FLOAT)(?:SUPER|SUB)SCRIPT/y;
/** A script as TeX writes it: `_{MSE}`, `\_{MSE}`, `^2`. */
export const TEX_SCRIPT =
  /\\?([_^])(?:\\?\{((?:[^{}$\n\\]|\\[A-Za-z_^]+){1,60})\\?\}|([A-Za-z\d]+)(?![\w\\]))/y;
/** White space inside a line. */
export const GAP = /[ \t]*/y;
/** What stands between letters in a formula. */
export const GLUE = /(?:[ \t]*(?:[-+=<>≤≥≠≈∼∈∉⊂⊆∪∩→←±×⋅·⊙∘∣∥‖∑∏∫∇∂∀∃−′,;/()[\]]|\d+(?:\.\d+)?))+[ \t]*/y;
/** The signs at which a formula may begin; a letter in a font, or a word before arguments. */
export const BEGINNING = new RegExp(
  String.raw`${NO_WORD_BEFORE}(?:${ITALIC}|(?:${names(FONTS)})\\?_${LETTER}|(?:${names(ACCENTS)}|${names(COMMANDS)})[ \t]*start\\?_ARG|start\\?_(?:POST|FLOAT)(?:SUPER|SUB)SCRIPT)`,
  'gu',
);
/** Marks of the converter that are no word of any other text: `bold_text` may be a name. */
export const CERTAIN = new RegExp(
  String.raw`start\\?_|caligraphic|(?:italic|bold|bold\\?_italic|fraktur|blackboard)\\?[_-]${LETTER}(?!${LETTER})`,
  'u',
);
