import type { Nodes } from 'mdast';
import { visit } from '../../markdown/visit.ts';
import { endOffset, startOffset, type Outline } from '../outline.ts';
import { findDelimitedTex, type FormulaSource } from '../tex-delimiters.ts';
import { containerOf, lineAt } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

const COMMENT = /(?<!\\)%/;

/** `\(…\)`, `\[…\]`, bare environments and `$$` beside prose, as most models write formulas and Markdown destroys them. */
export const texDelimiters: RepairRule = {
  id: 'tex-delimiters',
  message: '数式の区切りを「$」に直しました',
  find: (outline) => findDelimitedTex(outline).formulas.flatMap((formula) => rewrite(outline, formula)),
};

function rewrite(outline: Outline, formula: FormulaSource): Edit[] {
  const { start, end, tex, isDisplayed } = formula;
  const prefix = isDisplayed ? blockPrefix(outline, formula) : undefined;
  if (prefix !== undefined) {
    const lines = ['$$', ...tex.split('\n'), '$$'];
    return [{ start, end, replacement: lines.join(`\n${prefix}`) }];
  }
  // In one line the rest would become a part of the comment.
  if (tex.includes('\n') && COMMENT.test(tex)) return [];
  const signs = isDisplayed ? '$$' : '$';
  return [{ start, end, replacement: `${signs}${tex.replaceAll('\n', ' ')}${signs}` }];
}

/**
 * What begins the further lines of a block in the place of a formula; undefined where it cannot be a block: beside other text, in a
 * cell or heading, or where a line that is not indented goes on with a list item's text.
 */
function blockPrefix({ text, tree }: Outline, { start, end }: FormulaSource): string | undefined {
  const line = lineAt(text, start);
  const container = containerOf(line.text);
  const isAlone =
    line.start + container.length === start && text.slice(end, lineAt(text, end).end).trim() === '';
  const around = isAlone ? leafAt(tree, start) : undefined;
  if (!around) return undefined;
  const isLazy =
    startOffset(around) < line.start && container.length < (around.position?.start.column ?? 1) - 1;
  return around.type === 'paragraph' && !isLazy ? container.replace(/[^\s>]/g, ' ') : undefined;
}

/** The paragraph, heading or cell in which an offset stands, or the block that took its place. */
function leafAt(tree: Nodes, offset: number): Nodes | undefined {
  let found: Nodes | undefined;
  visit(tree, (node: Nodes) => {
    const isRound = startOffset(node) <= offset && offset < endOffset(node);
    if (isRound && /^(?:paragraph|heading|tableCell|math)$/.test(node.type)) found = node;
  });
  return found?.type === 'math' ? { ...found, type: 'paragraph', children: [] } : found;
}
