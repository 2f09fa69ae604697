/** Formulas apart from the HTML round them: each leaves a short place behind, which pages fill at last. */
import type { Element } from 'hast';
import { formulaText } from './title.ts';

const PLACE = /<span class="katex" data-tex="[^"]*">[^<]*<\/span>/g;
const DISPLAY_START = '<span class="katex-display">';

/** The place of a formula, which holds it as text; one that is displayed scrolls inside itself, where the keyboard can reach it. */
export function formulaPlace(tex: string, html: string, isDisplayed: boolean): Element {
  const place: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['katex'], dataTex: tex },
    children: [{ type: 'text', value: formulaText(html) }],
  };
  const properties = { className: ['katex-display'], tabIndex: 0, role: 'region', ariaLabel: '数式' };
  return isDisplayed ? { type: 'element', tagName: 'span', properties, children: [place] } : place;
}

/** Put each formula into its place. */
export function fillFormulas({ html, formulas }: SetHtml): string {
  if (formulas.length === 0) return html;
  let next = 0;
  return html.replace(PLACE, () => withoutFrame(formulas[next++] ?? ''));
}

/** The place has the frame of a displayed formula already. */
function withoutFrame(formula: string): string {
  return formula.startsWith(DISPLAY_START) ? formula.slice(DISPLAY_START.length, -'</span>'.length) : formula;
}

/** HTML with places for formulas, and the formulas in order. */
export interface SetHtml {
  html: string;
  formulas: readonly string[];
}
