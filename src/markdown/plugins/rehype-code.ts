import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../visit.ts';
import { highlight, isKnownLanguage } from '../highlight.ts';

/**
 * Colour the fences whose language is known, and frame each so that it can be closed; a fence is reached by keyboard, since it
 * may scroll.
 */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const blocks: { pre: Element; code: Element; place: [Parents, number] }[] = [];
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.children[0];
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined;
      if (parent && index !== undefined) blocks.push({ pre, code, place: [parent, index] });
      return SKIP;
    });
    for (const {
      pre,
      code,
      place: [parent, index],
    } of blocks) {
      const lang = languageOf(code);
      const text = toString(code).replace(/\n$/, '');
      pre.properties = { ...pre.properties, tabIndex: 0, ...(lang ? { dataLang: lang } : {}) };
      code.properties = {};
      code.children =
        lang && isKnownLanguage(lang) ? await highlight(text, lang) : [{ type: 'text', value: text }];
      parent.children[index] = frame(pre, `${lang ?? 'コード'} ${text.split('\n').length}行`);
    }
  };
}

/** What is ours in the frame is not the digest's. */
function frame(pre: Element, label: string): Element {
  const summary: Element = {
    type: 'element',
    tagName: 'summary',
    properties: { dataNotSource: true },
    children: [{ type: 'text', value: label }],
  };
  return {
    type: 'element',
    tagName: 'details',
    properties: { className: ['code'], open: true },
    children: [summary, pre],
  };
}

function languageOf(code: Element): string | undefined {
  const { className } = code.properties;
  const name = Array.isArray(className)
    ? className.find((item) => String(item).startsWith('language-'))
    : undefined;
  return name === undefined ? undefined : String(name).slice('language-'.length).toLowerCase();
}
