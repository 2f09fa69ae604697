import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from '../visit.ts';
import { isFollowable } from '../link-target.ts';

/**
 * Make links safe and true: one that cannot be followed leaves its text, a picture becomes a link
 * to itself (a page asks no other host for anything).
 */
export function rehypeLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (index === undefined || !parent) return undefined;
      if (element.tagName === 'img') {
        parent.children.splice(index, 1, ...replaceImage(element, parent));
        return [SKIP, index];
      }
      if (element.tagName !== 'a' || isFootnoteLink(element)) return undefined;
      if (isFollowable(String(element.properties.href))) return undefined;
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    });
  };
}

function replaceImage(image: Element, parent: Element | Root): ElementContent[] {
  const src = String(image.properties.src ?? '');
  const label: ElementContent = { type: 'text', value: String(image.properties.alt ?? '') || src };
  const isInsideLink = parent.type === 'element' && parent.tagName === 'a';
  if (isInsideLink) return [label];
  return [{ type: 'element', tagName: 'a', properties: { href: src }, children: [label] }];
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}
