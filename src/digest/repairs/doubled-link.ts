import { toString } from 'mdast-util-to-string';
import { endOffset, nodesOf, startOffset, tweetOf } from '../outline.ts';
import type { RepairRule } from './repair.ts';

/** `[https://…](https://…)` in the blurb: shared as text it would show the address twice. */
export const doubledLink: RepairRule = {
  id: 'doubled-link',
  message: 'ツイートに二重に書かれたリンクを一つのURLにしました',
  find: (outline) => {
    const { text, tree } = outline;
    const tweet = tweetOf(outline);
    if (!tweet) return [];
    return nodesOf(tree, 'link').flatMap((link) => {
      const start = startOffset(link);
      if (start < tweet.start || text[start] !== '[' || toString(link) !== link.url) return [];
      return [{ start, end: endOffset(link), replacement: link.url }];
    });
  },
};
