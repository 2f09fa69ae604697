import { startOffset, tweetOf } from '../outline.ts';
import { lineAt } from './lines.ts';
import type { RepairRule } from './repair.ts';

const HASHTAGS = /^#\s+(?=\S+(?:\s+[#＃]\S+)+\s*$)/u;

/**
 * A heading of the first depth inside a section: the title of a part, which belongs below the
 * section's own heading, or in the blurb a line of hashtags with a space too many.
 */
export const innerTitle: RepairRule = {
  id: 'inner-title',
  message: '節の中の題名の見出しを、小見出しかハッシュタグに直しました',
  find: (outline) => {
    const { tree, sections, text } = outline;
    const first = sections[0]?.start ?? text.length;
    const tweet = tweetOf(outline)?.start ?? text.length;
    return tree.children
      .filter((node) => node.type === 'heading' && node.depth === 1 && startOffset(node) > first)
      .flatMap((node) => {
        const start = startOffset(node);
        const line = lineAt(text, start).text;
        if (!line.startsWith('#')) return [];
        const tags = start > tweet ? HASHTAGS.exec(line)?.[0] : undefined;
        return [{ start, end: start + (tags ?? '#').length, replacement: tags === undefined ? '###' : '#' }];
      });
  },
};
