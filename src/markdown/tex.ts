/** How formulas are set: one set of KaTeX options for rendering and for judging. */
import katex, { type KatexOptions } from 'katex';

/** `strict` refuses Japanese inside `$…$`, which is a price far more often than a formula. */
export const TEX_OPTIONS = {
  strict: 'error',
  trust: false,
  output: 'htmlAndMathml',
} as const satisfies KatexOptions;

/** The reason for which KaTeX refuses a formula (English), or undefined when it sets it. */
export function texError(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, { ...TEX_OPTIONS, displayMode, throwOnError: true });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
  }
}
