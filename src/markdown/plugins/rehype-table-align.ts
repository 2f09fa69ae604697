import type { Root } from 'hast';
import { visit } from '../visit.ts';

/** Say the alignment of table cells by class, since HTML has given up the attribute. */
export function rehypeTableAlign() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'td' && tagName !== 'th') || typeof properties.align !== 'string') return;
      properties.className = [`align-${properties.align}`];
      delete properties.align;
    });
  };
}
