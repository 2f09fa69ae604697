import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { highlight, isKnownLanguage } from '../highlight.ts';

/** Colour the fences whose language is known; a fence is reached by keyboard, since it may scroll. */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const blocks: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (pre) => {
      const code = pre.children[0];
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined;
      blocks.push({ pre, code });
      return SKIP;
    });
    for (const { pre, code } of blocks) {
      const lang = languageOf(code);
      const text = toString(code).replace(/\n$/, '');
      pre.properties = { tabIndex: 0, ...(lang ? { dataLang: lang } : {}) };
      code.properties = {};
      code.children =
        lang && isKnownLanguage(lang) ? await highlight(text, lang) : [{ type: 'text', value: text }];
    }
  };
}

function languageOf(code: Element): string | undefined {
  const { className } = code.properties;
  const name = Array.isArray(className)
    ? className.find((item) => String(item).startsWith('language-'))
    : undefined;
  return name === undefined ? undefined : String(name).slice('language-'.length).toLowerCase();
}
