import type { Code } from 'mdast';
import { endOffset, hasUsualWording, nodesOf, startOffset, type Outline } from '../outline.ts';
import { indentOf, lineAt, linesOf, type Line } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';
import { isTemplateLine } from './template.ts';

const HEADING = /^#{2,3}\s*([1-8])\s*[.．]\s*(.*)$/;

/**
 * Sections inside a fence that should not be open there. Where only the frame of the instructions
 * stands between the fence and the first section, the fence was opened by their echo and goes with
 * it; where code stands there, the code was never closed and is closed before the section.
 */
export const swallowedSection: RepairRule = {
  id: 'swallowed-section',
  message: '閉じていない囲みに呑まれた節を取り出しました',
  find: (outline) => nodesOf(outline.tree, 'code').flatMap((node) => releaseSections(outline, node) ?? []),
};

function releaseSections({ text, sections }: Outline, node: Code): Edit | undefined {
  const [start, end] = [startOffset(node), endOffset(node)];
  const fence = /^(`{3,}|~{3,})/.exec(text.slice(start, end))?.[1];
  const lines = linesOf(text.slice(start, end)).map((line) => ({
    ...line,
    start: line.start + start,
    end: line.end + start,
  }));
  const heading = lines.find((line) => {
    const match = HEADING.exec(line.text);
    const found = { n: Number(match?.[1]), heading: match?.[2] ?? '' };
    return match !== null && hasUsualWording(found) && !sections.some(({ n }) => n === found.n);
  });
  if (fence === undefined || !heading) return undefined;
  const inside = lines.filter((line) => line.start > start && line.start < heading.start);
  if (inside.every((line) => isTemplateLine(line.text))) {
    return { start: lineAt(text, start).start, end: heading.start, replacement: '' };
  }
  return closeBefore(text, start, fence, inside, heading);
}

function closeBefore(text: string, start: number, fence: string, inside: Line[], heading: Line): Edit {
  const last = inside.findLast((line) => line.text.trim() !== '');
  const at = last?.end ?? heading.start;
  const indent = indentOf(lineAt(text, start).text);
  return { start: at, end: at, replacement: `${indent}${fence}\n\n` };
}
