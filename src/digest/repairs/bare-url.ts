import { toString } from 'mdast-util-to-string';
import { endOffset, nodesOf, startOffset, tweetOf } from '../outline.ts';
import type { RepairRule } from './repair.ts';

const JAPANESE_NEXT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、]/u;

/**
 * A bare URL that runs into Japanese: this site ends it there, other readers of the Markdown take
 * the Japanese for a part of it. Angle brackets make the end plain; the blurb is shared as it is.
 */
export const bareUrl: RepairRule = {
  id: 'bare-url',
  message: '日本語に続く裸のURLを山括弧で囲みました',
  find: (outline) => {
    const { text, tree } = outline;
    const tweet = tweetOf(outline)?.start ?? text.length;
    return nodesOf(tree, 'link').flatMap((link) => {
      const [start, end] = [startOffset(link), endOffset(link)];
      const source = text.slice(start, end);
      if (start > tweet || source !== toString(link) || !JAPANESE_NEXT.test(text.slice(end))) return [];
      return [{ start, end, replacement: `<${source}>` }];
    });
  },
};
