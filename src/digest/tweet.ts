/** Section 8 as people share it: plain text, and the hashtags in it. */
import type { Definition, Link, LinkReference, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import extractHashtagsWithIndices from 'twitter-text/dist/extractHashtagsWithIndices.js';
import extractUrlsWithIndices from 'twitter-text/dist/extractUrlsWithIndices.js';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../markdown/parser.ts';

/** A link that a generator names without knowing it: 「論文リンク」, 「GitHubへのリンク」, `link to paper`. */
const UNKNOWN_LINK = String.raw`(?:(?:論文|原論文|本文|詳細|記事|コード|プロジェクト|データ(?:セット)?|GitHub|arXiv)は?|[^\s[\]()（）]{1,16}(?:への|の)|ここに)?(?:リンク|URL|link)|(?:link to (?:the )?|(?:the )?)(?:paper|code|project)(?: (?:link|URL))?`;
/** Such a link in brackets, with a target that is none or without one. */
export const PLACEHOLDER = new RegExp(
  String.raw`[ \t]*(?:\[(?:${UNKNOWN_LINK})\](?:\((?!https?:)[^)]*\)|(?!\())|[（(](?:${UNKNOWN_LINK})[）)])`,
  'giu',
);

/** The blurb as plain text: marks of Markdown and placeholders gone, each link flattened to its address once, lines kept. */
export function blurbText(markdown: string): string {
  const tree = parseMarkdown(markdown.replace(PLACEHOLDER, ''));
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    definitions.set(node.identifier, node);
  });
  const plainText = (node: Nodes): string => {
    if (node.type === 'link') return flattenLink(node, node.url);
    if (node.type === 'linkReference') return flattenLink(node, definitions.get(node.identifier)?.url ?? '');
    if (node.type === 'break') return '\n';
    return 'children' in node ? node.children.map(plainText).join('') : toString(node);
  };
  return tree.children.map(plainText).join('\n').trim();
}

/** Cut a blurb into text, hashtags as X finds them, and addresses; joined again, the pieces are the blurb. */
export function tokenizeBlurb(blurb: string): BlurbToken[] {
  const marked = [
    ...extractUrlsWithIndices(blurb, { extractUrlsWithoutProtocol: false }),
    ...extractHashtagsWithIndices(blurb),
  ].sort((a, b) => a.indices[0] - b.indices[0]);
  const tokens: BlurbToken[] = [];
  let end = 0;
  for (const found of marked) {
    const [start, stop] = found.indices;
    const text = blurb.slice(start, stop);
    if (start > end) tokens.push({ type: 'text', text: blurb.slice(end, start) });
    tokens.push('hashtag' in found ? { type: 'tag', text, tag: found.hashtag } : { type: 'url', text });
    end = stop;
  }
  if (end < blurb.length) tokens.push({ type: 'text', text: blurb.slice(end) });
  return tokens;
}

/** Hashtags of a blurb in order, without `#`, as written. */
export function hashtagsOf(blurb: string): string[] {
  return tokenizeBlurb(blurb).flatMap((token) => (token.type === 'tag' ? [token.tag] : []));
}

function flattenLink(link: Link | LinkReference, url: string): string {
  const label = toString(link);
  const address = url.replace(/^mailto:/, '');
  if (label === '' || address.endsWith(`//${label}`)) return address;
  return label.includes(address) ? label : `${label} ${address}`;
}

/** A piece of a blurb; `text` is what stands there, `tag` the hashtag without its mark. */
export type BlurbToken =
  { type: 'text'; text: string } | { type: 'url'; text: string } | { type: 'tag'; text: string; tag: string };
