/** The tree of plain Markdown by a native parser, in a tenth of the time: where it could differ in anything, it makes none. */
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** White space that parsers count or trim each in their own way. */
const UNSURE = /^ |[\t\r\0\f\v\u0085\u2028\u2029\ufeff]/;
/** What one parser may leave in text and another take as a mark, a formula, a tag, a character by its name, a task, a note or an address. */
const LEFT_OVER = /[$<\\*`~|@]|&[#\w]+;|\[[\sx^]|(?<!\w)_|_(?!\w)|:\/\/|www\./i;
/** A link whose address says what it means. */
const PLAIN_LINK = /^\[[^<&\\]*\)$/;
/** A fence with one word behind its marks, and the line that closes it. */
const PLAIN_FENCE = /^([`~]{3,})[^\s&\\]*\n(?:[^]*\n)?[ >]*\1$/;

/** The tree of a text as remark makes it, positions and all; undefined where that is not certain. */
export function parseNatively(markdown: string): Root | undefined {
  if (UNSURE.test(markdown) || !markdown.isWellFormed()) return undefined;
  const tree = markdownToMdast(markdown, { features: { frontmatter: false } }) as Root;
  return tree.children.every((block) => isSure(block, markdown)) ? tree : undefined;
}

function isSure(node: Nodes, markdown: string): boolean {
  switch (node.type) {
    case 'thematicBreak':
      return true;
    case 'code':
      return PLAIN_FENCE.test(sourceOf(node, markdown));
    case 'heading':
    case 'paragraph':
      return node.children.every((child) => isSureInline(child, markdown));
    case 'listItem':
      return typeof node.checked !== 'boolean' && node.children.every((child) => isSure(child, markdown));
    case 'blockquote':
    case 'list':
      return node.children.every((child) => isSure(child, markdown));
    default:
      return false;
  }
}

function isSureInline(node: PhrasingContent, markdown: string): boolean {
  switch (node.type) {
    case 'text':
      return !LEFT_OVER.test(sourceOf(node, markdown));
    case 'inlineCode':
      return true;
    case 'link':
      return (
        PLAIN_LINK.test(sourceOf(node, markdown)) &&
        node.children.every((child) => isSureInside(child, markdown))
      );
    case 'strong':
    case 'emphasis':
      return node.children.every((child) => isSureInside(child, markdown));
    default:
      return false;
  }
}

/** Marks inside each other pair in more than one way. */
function isSureInside(node: PhrasingContent, markdown: string): boolean {
  return (node.type === 'text' || node.type === 'inlineCode') && isSureInline(node, markdown);
}

function sourceOf({ position }: Nodes, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
