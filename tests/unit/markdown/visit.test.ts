import type { Node, Parent } from 'unist';
import { SKIP as LIBRARY_SKIP, visit as libraryVisit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parser.ts';
import { EXIT, SKIP, visit } from '../../../src/markdown/visit.ts';

const MARKDOWN =
  '# 鶴\n\n紙を**三回**折り、[裏](https://a.example/)を見ます。\n\n- 一\n  - `二`\n\n> 引用 $x$';
const steps = (walk: typeof visit, test?: string | string[]) => {
  const seen: unknown[] = [];
  const note = (node: Node, index: number | undefined, parent: Parent | undefined) => {
    seen.push([node.type, index, parent?.type]);
  };
  const tree = parseMarkdown(MARKDOWN);
  if (test === undefined) walk(tree, note);
  else walk(tree, test as 'text', note);
  return seen;
};

describe('a walk over a tree', () => {
  it.each([[undefined], ['text'], [['strong', 'inlineCode']]])(
    'goes as that of the library does (%s)',
    (test) => {
      expect(steps(visit, test)).toEqual(steps(libraryVisit, test));
    },
  );

  it('leaves out what is below where it is told to, goes on elsewhere where it is told to, and ends', () => {
    const run = (walk: typeof visit, skip: typeof SKIP) => {
      const tree = parseMarkdown(MARKDOWN);
      const seen: string[] = [];
      walk(tree, (node, index, parent) => {
        seen.push(node.type);
        if (node.type === 'heading') return skip;
        if (node.type === 'strong' && parent && index !== undefined) {
          parent.children.splice(index, 1);
          return [skip, index];
        }
        return node.type === 'inlineCode' ? EXIT : undefined;
      });
      return seen;
    };
    expect(run(visit, SKIP)).toEqual(run(libraryVisit, LIBRARY_SKIP));
    expect(run(visit, SKIP)).not.toContain('blockquote');
  });
});
