import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../visit.ts';

const CODE = new Set(['pre', 'code']);
const TEXT = new Set(['p', 'li', 'td', 'th', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'a', 'em', 'strong']);
/** A letter of neither the Latin nor the Greek script, which formulas use. */
const FOREIGN = /(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Common}\p{sc=Inherited}])\p{L}/u;
/** So many words are read as English; fewer are names, which Japanese takes in. */
const SENTENCE = /(?<!\p{sc=Latin})(?:\p{sc=Latin}{2,}[^\p{sc=Latin}]+){2}\p{sc=Latin}{2}/u;

/**
 * Say what is English inside Japanese text, for the voice that reads it and the breaking of its lines: code and whatever is written
 * in Latin letters throughout.
 */
export function rehypeLanguage() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!CODE.has(element.tagName) && !TEXT.has(element.tagName)) return undefined;
      const text = toString(element);
      const isEnglish = !FOREIGN.test(text) && (CODE.has(element.tagName) || SENTENCE.test(text));
      if (isEnglish) element.properties.lang = 'en';
      return isEnglish || CODE.has(element.tagName) ? SKIP : undefined;
    });
  };
}
