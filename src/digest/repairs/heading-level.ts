import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { endOffset, hasUsualWording, readNumbered, startOffset, type Outline } from '../outline.ts';
import { HEADINGS, SECTIONS } from '../sections.ts';
import type { Edit, RepairRule } from './repair.ts';

/** A section's heading of the wrong depth, in bold instead of a heading, without its number or with one of another form: `### 6. コスト…`. */
export const headingLevel: RepairRule = {
  id: 'heading-level',
  message: '節の見出しの書き方を直しました',
  find: (outline) =>
    outline.tree.children.flatMap((node) => {
      const heading = asHeading(node);
      const found = heading && readHeading(toString(heading));
      if (!found || !hasUsualWording(found) || !isInPlace(outline, found.n, startOffset(node))) return [];
      return [rewrite(outline.text, node, found)];
    }),
};

/** Headings, and paragraphs that are nothing but bold text. */
function asHeading(node: RootContent): Heading | Paragraph | undefined {
  if (node.type === 'heading') return node;
  const isBold =
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
  return isBold ? node : undefined;
}

/** A number in another form than ours: `1)`, `①`, `Q1.`, `【1】`, `第1問`. */
const OTHER_NUMBER =
  /^(?:(?:q|問い?|質問|section|セクション|第)\s?)?[(（[【]?\s?([1-8１-８①-⑧])\s?[問節章]?[)）\]】]?\s?[.．、:：)）]?\s?(\S.*)$/isu;

function readHeading(text: string): { n: number; heading: string } | undefined {
  const numbered = readNumbered(text);
  if (numbered) return numbered;
  const [, number, words = ''] = OTHER_NUMBER.exec(text) ?? [];
  if (number !== undefined) return { n: Number(number.normalize('NFKC')), heading: words.trim() };
  const spec = SECTIONS.find(({ key }) => HEADINGS[key].some((beginning) => text.startsWith(beginning)));
  return spec && { n: spec.n, heading: text };
}

/** Whether the section is missing, and this the place where it belongs. */
function isInPlace({ sections }: Outline, n: number, at: number): boolean {
  if (sections.some((section) => section.n === n)) return false;
  const before = sections.findLast(({ start }) => start < at);
  const after = sections.find(({ start }) => start > at);
  return (before?.n ?? 0) < n && n < (after?.n ?? SECTIONS.length + 1);
}

function rewrite(text: string, node: RootContent, { n, heading }: { n: number; heading: string }): Edit {
  const [start, end] = [startOffset(node), endOffset(node)];
  const source = text.slice(start, end);
  const marks = /^#+(?=[ \t])/.exec(source)?.[0];
  if (marks && readNumbered(source.slice(marks.length)))
    return { start, end: start + marks.length, replacement: '##' };
  return { start, end, replacement: `## ${n}. ${heading}` };
}
