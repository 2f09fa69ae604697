import type { Element, Root } from 'hast';
import { SKIP, visit } from '../visit.ts';

/** Let what may be wider than the text scroll inside itself, where the keyboard can reach it: tables. */
export function rehypeScroll() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || index === undefined || !parent) return undefined;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: '表' },
        children: [element],
      };
      parent.children[index] = frame;
      return SKIP;
    });
  };
}
