import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { formulaPlace } from '../formulas.ts';
import { setFormula } from '../tex.ts';

/**
 * Leave a place for each formula and note its HTML in the file, in order: KaTeX's HTML is many times as long as all else and holds
 * nothing that later steps look for. What cannot be set stays as its source, with a message.
 */
export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    const formulas: string[] = [];
    visit(tree, 'element', (element, index, parent) => {
      const source = formulaSource(element);
      if (!source || !parent || index === undefined) return undefined;
      const { html, error } = setFormula(source.tex, source.isDisplayed);
      if (html === undefined) file.message(`KaTeX: ${error}`, { place: element.position });
      else {
        formulas.push(html);
        parent.children[index] = formulaPlace(source.tex, html, source.isDisplayed);
      }
      return SKIP;
    });
    file.data.formulas = formulas;
  };
}

/** The elements of remark-math: `<code class="language-math math-inline">`, and `math-display` inside a `<pre>`. */
function formulaSource(element: Element): { tex: string; isDisplayed: boolean } | undefined {
  const first = element.children[0];
  const code = element.tagName === 'pre' && first?.type === 'element' ? first : element;
  const { className } = code.properties;
  if (code.tagName !== 'code' || !Array.isArray(className) || !className.includes('language-math'))
    return undefined;
  const isDisplayed = element.tagName === 'pre' || className.includes('math-display');
  return { tex: toString(code), isDisplayed };
}
