/** Rules for fences, of code and of formulas, that are opened and never closed. */
import { placeAt } from '../issue.ts';
import { endOffset, nodesOf, startOf, startOffset, type Outline } from '../outline.ts';
import { linesOf } from '../repairs/lines.ts';
import type { Rule } from './rule.ts';

/** A line of three quotes, by which some models mean a fence. */
export const QUOTE_LINE = /^[ \t]*('''|""")([A-Za-z][\w+#.-]*)?[ \t]*$/;

/** A fence that swallows what follows, and lines that were meant to be one. */
export const fenceRules: readonly Rule[] = [
  {
    id: 'fence-unclosed',
    severity: 'error',
    judge: (outline) =>
      unclosedFences(outline).map(({ node, fence }) => ({
        message: `「${fence}」で始まる${node.type === 'math' ? '数式' : 'コード'}が閉じていません。終わりの行に、始まりと同じ字下げで「${fence}」を書いてください。`,
        place: startOf(node),
      })),
  },
  {
    id: 'quote-line',
    severity: 'warning',
    judge: ({ text, tree }) =>
      nodesOf(tree, 'paragraph').flatMap((node) =>
        linesOf(text.slice(startOffset(node), endOffset(node))).flatMap((line) => {
          const source = line.text.replace(/^[\s>]*/, '');
          if (!QUOTE_LINE.test(source)) return [];
          const message = `「${source.trim()}」だけの行があります。コードの囲みなら「\`\`\`」と書き、要らなければ消してください。`;
          const at = startOffset(node) + line.start + line.text.length - source.length;
          return [{ message, place: placeAt(text, at) }];
        }),
      ),
  },
];

/** Numbers of the section headings that an unclosed fence has swallowed. */
export function swallowedHeadings(outline: Outline): Set<number> {
  const numbers = unclosedFences(outline).flatMap(({ node }) =>
    [...node.value.matchAll(/^## ([1-8])\./gm)].map((match) => Number(match[1])),
  );
  return new Set(numbers);
}

/** Fences without a line that closes them, with the marks that open them. */
export function unclosedFences({ text, tree }: Outline) {
  return nodesOf(tree, 'code', 'math').flatMap((node) => {
    const source = text.slice(startOffset(node), endOffset(node));
    const fence = /^(`{3,}|~{3,}|\${2,})/.exec(source)?.[1];
    if (fence === undefined) return [];
    const lines = source.split('\n');
    const closing = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd();
    const isClosed = lines.length > 1 && closing.startsWith(fence) && /^(.)\1*$/.test(closing);
    return isClosed ? [] : [{ node, fence }];
  });
}
