/** The parsed sections of a digest, cut from the tree of the whole, so that no text is parsed twice. */
import type { Root, RootContent } from 'mdast';
import { startOffset, type Outline } from './outline.ts';
import { SECTIONS, type SectionKey } from './sections.ts';

/**
 * The tree of each section as it would be parsed apart; positions count in the whole text. None for a digest with definitions: a
 * section must not depend on what another one defines.
 */
export function cutSectionTrees({ text, tree, sections }: Outline): SectionTrees {
  if (tree.children.some(holdsDefinition)) return {};
  const trees = sections.map(({ n, start }, index): [SectionKey | undefined, Root] => {
    const end = sections[index + 1]?.start ?? text.length;
    const children = tree.children.filter((node) => startOffset(node) > start && startOffset(node) < end);
    return [SECTIONS.find((section) => section.n === n)?.key, { type: 'root', children }];
  });
  return Object.fromEntries(trees) as SectionTrees;
}

/** Definitions stand between blocks, never inside running text. */
function holdsDefinition(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true;
  const isContainer = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return isContainer && node.children.some(holdsDefinition);
}

/** Parsed sections by their key. */
export type SectionTrees = Partial<Record<SectionKey, Root>>;
