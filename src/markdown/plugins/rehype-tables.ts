import type { Element, Root } from 'hast';
import { visit } from '../visit.ts';

/**
 * Let a table, which may be wider than the text, scroll inside itself, where the keyboard can reach it, and say the alignment of its
 * cells by class, since HTML has given up the attribute.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const { tagName, properties } = element;
      if ((tagName === 'td' || tagName === 'th') && typeof properties.align === 'string') {
        properties.className = [`align-${properties.align}`];
        delete properties.align;
      }
      if (tagName === 'table' && index !== undefined && parent) parent.children[index] = frame(element);
    });
  };
}

function frame(table: Element): Element {
  const properties = { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: '表' };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
