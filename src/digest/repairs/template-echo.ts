import { toString } from 'mdast-util-to-string';
import { endOffset, startOffset, type Outline } from '../outline.ts';
import { isPaperLinkLine, isViewPaper } from '../paper-link.ts';
import { lineAt } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';
import { isTemplate } from './template.ts';

const PLACEHOLDER_TITLE = /^\s*(?:論文の?)?(?:タイトル|題名|表題|title)\s*$/i;

/** The frame of the instructions once more inside a paper: a second title with its link, headings without answers. */
export const templateEcho: RepairRule = {
  id: 'template-echo',
  message: '本文に紛れた指示文の写しを取り除きました',
  find: (outline) =>
    [secondFrames, placeholderTitles, emptyHeadings, fencedFrames]
      .flatMap((find) => find(outline))
      .sort((a, b) => a.start - b.start),
};

/** `# タイトル` beside the real title. */
function placeholderTitles({ tree, text, titles }: Outline): Edit[] {
  if (titles.length < 2) return [];
  return tree.children
    .filter((node) => node.type === 'heading' && node.depth === 1 && PLACEHOLDER_TITLE.test(toString(node)))
    .map((node) => ({ start: startOffset(node), end: lineAt(text, endOffset(node)).end, replacement: '' }));
}

function secondFrames({ tree, text, paperLink, sections }: Outline): Edit[] {
  const firstSection = sections[0]?.start ?? text.length;
  return tree.children.flatMap((node, index) => {
    const before = tree.children[index - 1];
    const isEcho =
      startOffset(node) > firstSection &&
      isPaperLinkLine(node) &&
      isViewPaper(node) &&
      node !== paperLink?.node;
    if (!isEcho) return [];
    const hasTitle = before?.type === 'heading' && before.depth === 1;
    return [
      {
        start: startOffset(hasTitle ? before : node),
        end: lineAt(text, endOffset(node)).end,
        replacement: '',
      },
    ];
  });
}

/** The frame inside a fence of its own. */
function fencedFrames({ tree, text }: Outline): Edit[] {
  return tree.children
    .filter((node) => node.type === 'code' && isTemplate(node.value))
    .map((node) => ({ start: startOffset(node), end: lineAt(text, endOffset(node)).end, replacement: '' }));
}

function emptyHeadings({ sections, text }: Outline): Edit[] {
  return sections
    .filter((section) => section.markdown.trim() === '')
    .filter((section) => sections.some((other) => other.n === section.n && other.markdown.trim() !== ''))
    .map(({ start }) => ({ start, end: lineAt(text, start).end, replacement: '' }));
}
