import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from '../visit.ts';

/** Sections stand under an h2 of the page, so what is inside them begins with h3. */
const TOP_LEVEL = 3;
const LOWEST_LEVEL = 6;
/** The one id that remark-rehype gives to the heading of the footnotes. */
const FOOTNOTE_LABEL = 'footnote-label';

/**
 * Give inner headings levels that skip none, whatever the author wrote, and ids that begin with
 * the section's key, so that they stay unique on a page of eight sections.
 */
export function rehypeHeadings(options: { prefix: string }) {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    const open: number[] = [];
    visit(tree, 'element', (element) => {
      const depth = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (depth !== undefined) {
        while (open.length > 0 && (open.at(-1) ?? 0) >= Number(depth)) open.pop();
        element.tagName = `h${Math.min(TOP_LEVEL + open.length, LOWEST_LEVEL)}`;
        open.push(Number(depth));
        const slug = isFootnoteLabel(element) ? FOOTNOTE_LABEL : slugger.slug(toString(element));
        element.properties.id = `${options.prefix}-${slug}`;
        linkToItself(element);
      }
      prefixFootnoteLabel(element, options.prefix);
    });
  };
}

/** A heading leads to its own place, so that the address can be had; one that leads elsewhere stays as it is. */
function linkToItself(heading: Element): void {
  const hasLink = heading.children.some((child) => child.type === 'element' && child.tagName === 'a');
  if (hasLink || isFootnoteLabel(heading)) return;
  const href = `#${String(heading.properties.id)}`;
  heading.children = [{ type: 'element', tagName: 'a', properties: { href }, children: heading.children }];
}

function isFootnoteLabel(heading: Element): boolean {
  return heading.properties.id === FOOTNOTE_LABEL;
}

/** References to the label of the footnotes must follow its new id. */
function prefixFootnoteLabel(element: Element, prefix: string): void {
  const { ariaDescribedBy } = element.properties;
  if (Array.isArray(ariaDescribedBy) && ariaDescribedBy.includes(FOOTNOTE_LABEL)) {
    element.properties.ariaDescribedBy = [`${prefix}-${FOOTNOTE_LABEL}`];
  }
}
