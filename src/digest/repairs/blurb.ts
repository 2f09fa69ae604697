/** Repairs of section 8, which people share as one line of plain text. */
import { endOffset, startOffset, tweetOf, type Outline } from '../outline.ts';
import { PLACEHOLDER } from '../placeholder.ts';
import { indentOf } from './lines.ts';
import type { Edit, RepairRule } from './repair.ts';

/** A blurb inside a fence, a quotation or Japanese brackets of code. */
export const blurbFence: RepairRule = {
  id: 'blurb-fence',
  message: 'ツイートを囲みや引用から出しました',
  find: (outline) =>
    blurbNodes(outline).flatMap((node) => {
      const [start, end] = [startOffset(node), endOffset(node)];
      const source = outline.text.slice(start, end);
      if (node.type === 'code') return [{ start, end, replacement: node.value.trim() }];
      if (node.type !== 'blockquote') return [];
      const lines = source.split('\n').map((line) => line.replace(/^\s*>\s?/, ''));
      return [{ start, end, replacement: lines.join('\n').trim() }];
    }),
};

/** Placeholders such as `[論文リンク]`, with the words that only lead to them. */
export const blurbPlaceholder: RepairRule = {
  id: 'blurb-placeholder',
  message: 'ツイートから、中身のないリンクの印を取り除きました',
  find: (outline) => {
    const tweet = tweetOf(outline);
    if (!tweet) return [];
    return [...tweet.markdown.matchAll(PLACEHOLDER)].map((match) => ({
      start: tweet.bodyStart + match.index,
      end: tweet.bodyStart + match.index + match[0].length,
      replacement: '',
    }));
  },
};

/** A blurb over several lines. */
export const blurbLines: RepairRule = {
  id: 'blurb-lines',
  message: '何行かに分かれたツイートを一行にしました',
  find: (outline) => {
    const tweet = tweetOf(outline);
    const isPlain = blurbNodes(outline).every(({ type }) => type === 'paragraph');
    if (!tweet || !isPlain) return [];
    const edits: Edit[] = [];
    for (const match of tweet.markdown.matchAll(/(?<![ \t])[ \t]*\n\s*/g)) {
      const start = tweet.bodyStart + match.index;
      edits.push({ start, end: start + match[0].length, replacement: ' ' });
    }
    const indent = indentOf(tweet.markdown).length;
    return edits.filter(({ start }) => start > tweet.bodyStart + indent);
  },
};

function blurbNodes(outline: Outline) {
  const start = tweetOf(outline)?.bodyStart ?? Infinity;
  return outline.tree.children.filter((node) => startOffset(node) >= start);
}
