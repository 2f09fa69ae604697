/** The parsed sections of a digest, cut from the tree of the whole, so that no text is parsed twice. */
import type { Root, RootContent } from 'mdast';
import { startOffset, type Outline, type OutlineSection } from './outline.ts';
import { SECTIONS, type SectionKey } from './sections.ts';

/**
 * The tree of each section as it would be parsed apart; positions count in the whole text. None for a digest with definitions: a
 * section must not depend on what another one defines.
 */
export function cutSectionTrees(outline: Outline): SectionTrees {
  if (outline.tree.children.some(holdsDefinition)) return {};
  const trees = outline.sections.map((section): [SectionKey | undefined, Root] => [
    SECTIONS.find(({ n }) => n === section.n)?.key,
    { type: 'root', children: blocksOf(outline, section) },
  ]);
  return Object.fromEntries(trees) as SectionTrees;
}

/** The blocks below the heading of a section. */
export function blocksOf({ tree, text, sections }: Outline, section: OutlineSection): RootContent[] {
  const end = sections[sections.indexOf(section) + 1]?.start ?? text.length;
  return tree.children.filter((node) => startOffset(node) > section.start && startOffset(node) < end);
}

/** Definitions stand between blocks, never inside running text. */
function holdsDefinition(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true;
  const isContainer = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return isContainer && node.children.some(holdsDefinition);
}

/** Parsed sections by their key. */
export type SectionTrees = Partial<Record<SectionKey, Root>>;
