/** How formulas are set: one set of KaTeX options for rendering and for judging. */
import katex, { type KatexOptions } from 'katex';
// Chemistry, `\ce{H2O}`, comes with KaTeX and registers itself.
import 'katex/contrib/mhchem';
import { rememberNewest } from './remember.ts';
import { toKatex, withoutNumbers } from './tex-dialect.ts';

/** One formula in running text, or displayed; TeX as it is written between its dollar signs. */
export const TEX_OPTIONS = {
  strict: (code: string) => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
  trust: false,
  output: 'htmlAndMathml',
  // A formula may be large, but not cover a page; macros may not multiply for ever.
  maxSize: 10,
  maxExpand: 500,
  errorColor: 'currentColor',
} as const satisfies KatexOptions;

const UNKNOWN = /^Undefined control sequence: (\\(?:[a-zA-Z@]+|.))/;
/** A command that KaTeX does not know stands in the formula as its name. */
const SHOWN_COMMAND = />(\\[a-zA-Z@]+)</g;
/** Particles, endings or a sentence's own marks, outside `\text{…}` and every other pair of braces. */
const SENTENCE =
  /[、。！？「」]|\p{Script=Hiragana}{2}|^\p{Script=Hiragana}|\s\p{Script=Hiragana}\s|\p{Script=Hiragana}$/u;
/** KaTeX makes some hundred letters of HTML of each. */
const MOST_LETTERS = 2000;
/** A length in the style of KaTeX's HTML; `maxSize` bounds no size below zero, nor the sum of many. */
const LENGTH = /:-?(\d{2,}(?:\.\d+)?)em[;"]/g;
/** What `\char` may set and nobody may see: marks of direction, and controls. */
const HIDDEN = /\p{Bidi_Control}|(?![\t\n])\p{Cc}/u;
/** Matrices of thirty rows, displayed, stay below half of it. */
const MOST_EM = { displayed: 100, inline: 20 };

/** Each formula is judged first and shown right after. */
const REMEMBERED = 500;
const setDisplayed = rememberNewest(REMEMBERED, (tex) => typeset(tex, true));
const setInline = rememberNewest(REMEMBERED, (tex) => typeset(tex, false));

/**
 * Set a formula as HTML. What LaTeX knows and KaTeX does not is set as far as it can be, `unknown` names the commands that stand
 * in it as their names; what cannot be read at all has its reason (English) and no HTML.
 */
export function setFormula(tex: string, displayMode: boolean): SetFormula {
  return displayMode ? setDisplayed(tex) : setInline(tex);
}

/** The reason for which a formula cannot be set (English), or undefined when it can. */
export function texError(tex: string, displayMode: boolean): string | undefined {
  return setFormula(tex, displayMode).error;
}

function typeset(written: string, displayMode: boolean): SetFormula {
  if (written.length > MOST_LETTERS) return { error: `a formula of ${written.length} letters` };
  const tex = withoutNumbers(written);
  if (isSentence(tex)) return { error: 'Japanese prose between the signs of a formula' };
  const plain = render(tex, displayMode, true);
  if (plain.html !== undefined) return plain;
  const spelt = toKatex(tex, displayMode);
  const translated = spelt === tex ? plain : render(spelt, displayMode, true);
  if (translated.html !== undefined || !UNKNOWN.test(translated.error)) return translated;
  const partial = render(spelt, displayMode, false);
  if (partial.html === undefined || partial.html.includes('class="katex-error"')) return translated;
  return {
    ...partial,
    unknown: [...new Set([...partial.html.matchAll(SHOWN_COMMAND)].map(([, name = '']) => name))],
  };
}

function render(tex: string, displayMode: boolean, throwOnError: boolean): SetFormula {
  try {
    const html = katex.renderToString(tex, { ...TEX_OPTIONS, displayMode, throwOnError });
    if (HIDDEN.test(html)) return { error: 'a formula that sets a character without a form' };
    const longest = Math.max(0, ...Array.from(html.matchAll(LENGTH), ([, length]) => Number(length)));
    return longest > MOST_EM[displayMode ? 'displayed' : 'inline']
      ? { error: `a formula that reaches ${longest} em` }
      : { html, unknown: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
    return { error: reason };
  }
}

/** Whether Japanese prose stands between the signs of a formula: `5から` is what stands between two prices, 正解率 may be a variable. */
export function isSentence(tex: string): boolean {
  return /[\p{Script=Hiragana}、。！？「」]/u.test(tex) && SENTENCE.test(outsideBraces(tex).trim());
}

/** What stands in no pair of braces. */
function outsideBraces(tex: string): string {
  const outside: string[] = [];
  const open: number[] = [];
  for (const piece of tex.split(/([{}])/)) {
    const opening = piece === '}' ? open.pop() : undefined;
    if (opening !== undefined) outside.length = opening;
    else if (piece === '{') open.push(outside.push(piece) - 1);
    else outside.push(piece);
  }
  return outside.join('');
}

/** A formula as KaTeX sets it, or why it does not. */
export type SetFormula =
  | { html: string; unknown: readonly string[]; error?: undefined }
  | { html?: undefined; unknown?: undefined; error: string };
