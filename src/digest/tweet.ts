/** Section 8 as people share it: plain text, and the hashtags in it. */
import type { Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/parser.ts';

/** Characters of a hashtag as X takes them: letters, marks, digits, `_` and the Japanese middle dot and wave. */
const TAG_CHARACTER = String.raw`[\p{L}\p{M}\p{Nd}_\u200c\u200d\u301c\u30fb\uff5e\u00b7]`;
const HASHTAG = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{Nd}_&/])[#＃](?=${TAG_CHARACTER}*[\p{L}\p{M}])(${TAG_CHARACTER}+)`,
  'gu',
);
const URL_IN_TEXT = /https?:\/\/[\x21-\x7e]+/g;

/** The blurb as plain text: marks of Markdown gone, each link flattened to its address, lines kept. */
export function blurbText(markdown: string): string {
  return parseMarkdown(markdown).children.map(plainText).join('\n').trim();
}

/** Cut a blurb into text, hashtags and addresses; joined again, the pieces are the blurb. */
export function tokenizeBlurb(blurb: string): BlurbToken[] {
  const urls = [...blurb.matchAll(URL_IN_TEXT)];
  const inUrl = (at: number) => urls.some((match) => at >= match.index && at < match.index + match[0].length);
  const marked = [
    ...urls.map((match) => ({ type: 'url' as const, at: match.index, text: match[0], tag: '' })),
    ...[...blurb.matchAll(HASHTAG)]
      .filter((match) => !inUrl(match.index))
      .map((match) => ({ type: 'tag' as const, at: match.index, text: match[0], tag: match[1] ?? '' })),
  ].sort((a, b) => a.at - b.at);
  const tokens: BlurbToken[] = [];
  let end = 0;
  for (const { type, at, text, tag } of marked) {
    if (at > end) tokens.push({ type: 'text', text: blurb.slice(end, at) });
    tokens.push(type === 'tag' ? { type, text, tag } : { type, text });
    end = at + text.length;
  }
  if (end < blurb.length) tokens.push({ type: 'text', text: blurb.slice(end) });
  return tokens;
}

/** Hashtags of a blurb in order, without `#`, as written. */
export function hashtagsOf(blurb: string): string[] {
  return tokenizeBlurb(blurb).flatMap((token) => (token.type === 'tag' ? [token.tag] : []));
}

function plainText(node: Nodes): string {
  if (node.type === 'link') return flattenLink(node);
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(plainText).join('');
  return toString(node);
}

function flattenLink(link: Link): string {
  const label = toString(link);
  return label === '' || label === link.url || link.url.endsWith(`//${label}`)
    ? link.url
    : `${label} ${link.url}`;
}

/** A piece of a blurb; `text` is what stands there, `tag` the hashtag without its mark. */
export type BlurbToken =
  { type: 'text'; text: string } | { type: 'url'; text: string } | { type: 'tag'; text: string; tag: string };
