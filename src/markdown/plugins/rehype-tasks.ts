import type { Root } from 'hast';
import { visit } from '../visit.ts';

/** Show the boxes of a task list as characters: nobody can tick them here, and a field without a name confuses. */
export function rehypeTasks() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }, index, parent) => {
      if (tagName !== 'input' || index === undefined || !parent) return;
      parent.children[index] = { type: 'text', value: properties.checked ? '☑' : '☐' };
    });
  };
}
