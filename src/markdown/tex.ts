/** How formulas are set: one set of KaTeX options for rendering and for judging. */
import katex, { type KatexOptions } from 'katex';
import { rememberNewest } from './remember.ts';

/** `strict` refuses Japanese inside `$…$`, which is a price far more often than a formula. */
export const TEX_OPTIONS = {
  strict: 'error',
  trust: false,
  output: 'htmlAndMathml',
  // A formula may be large, but not cover a page; macros may not multiply for ever.
  maxSize: 30,
  maxExpand: 500,
} as const satisfies KatexOptions;

/** Each formula is judged first and shown right after. */
const REMEMBERED = 500;
const setDisplayed = rememberNewest(REMEMBERED, (tex) => typeset(tex, true));
const setInline = rememberNewest(REMEMBERED, (tex) => typeset(tex, false));

/** Set a formula as HTML; what KaTeX refuses has its reason (English) and no HTML. */
export function setFormula(tex: string, displayMode: boolean): SetFormula {
  return displayMode ? setDisplayed(tex) : setInline(tex);
}

/** The reason for which KaTeX refuses a formula (English), or undefined when it sets it. */
export function texError(tex: string, displayMode: boolean): string | undefined {
  return setFormula(tex, displayMode).error;
}

function typeset(tex: string, displayMode: boolean): SetFormula {
  try {
    return { html: katex.renderToString(tex, { ...TEX_OPTIONS, displayMode, throwOnError: true }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
    return { error: reason };
  }
}

/** A formula as KaTeX sets it, or why it does not. */
export type SetFormula = { html: string; error?: undefined } | { html?: undefined; error: string };
