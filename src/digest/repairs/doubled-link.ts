import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { endOffset, startOffset } from '../outline.ts';
import type { Edit, RepairRule } from './repair.ts';

const TWEET = 8;

/** `[https://…](https://…)` in the blurb: shared as text it would show the address twice. */
export const doubledLink: RepairRule = {
  id: 'doubled-link',
  message: 'ツイートに二重に書かれたリンクを一つのURLにしました',
  find: ({ text, tree, sections }) => {
    const tweet = sections.find(({ n }) => n === TWEET);
    if (!tweet) return [];
    const edits: Edit[] = [];
    visit(tree, 'link', (link) => {
      const start = startOffset(link);
      if (start < tweet.start || text[start] !== '[' || toString(link) !== link.url) return;
      edits.push({ start, end: endOffset(link), replacement: link.url });
    });
    return edits;
  },
};
