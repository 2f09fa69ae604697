import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../visit.ts';
import { readFenceInfo } from '../fence-info.ts';
import { highlight, languageNamed } from '../highlight.ts';

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
      const { language, name } = readFenceInfo(infoOf(code));
      const known = language === undefined ? undefined : languageNamed(language);
      const text = toString(code).replace(/\n$/, '');
      pre.properties = { ...pre.properties, tabIndex: 0, dataLang: language, dataFile: name };
      code.properties = {};
      code.children = known ? await highlight(text, known) : [{ type: 'text', value: text }];
      const label = [language, name].filter((part) => part !== undefined).join(':') || 'コード';
      parent.children[index] = frame(pre, `${label} ${text.split('\n').length}行`);
    }
  };
}

function frame(pre: Element, label: string): Element {
  const summary: Element = {
    type: 'element',
    tagName: 'summary',
    properties: {},
    children: [{ type: 'text', value: label }],
  };
  return {
    type: 'element',
    tagName: 'details',
    properties: { className: ['code'], open: true },
    children: [summary, pre],
  };
}

/** All that stands behind the mark of the fence; remark-rehype keeps the first word as a class. */
function infoOf({ properties: { className }, data }: Element): string {
  const first = Array.isArray(className)
    ? className.map(String).find((name) => name.startsWith('language-'))
    : undefined;
  return [first?.slice('language-'.length), data?.meta].filter(Boolean).join(' ');
}
