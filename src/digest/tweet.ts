/** Section 8 as people share it: plain text, and the hashtags in it. */
import type { Link, LinkReference, Nodes, Root } from 'mdast';
import extractHashtagsWithIndices from 'twitter-text/dist/extractHashtagsWithIndices.js';
import extractUrlsWithIndices from 'twitter-text/dist/extractUrlsWithIndices.js';
import { visit } from '../markdown/visit.ts';
import { parseMarkdown } from '../markdown/parser.ts';
import { plainText, scripted } from '../markdown/plain-text.ts';
import { withoutPlaceholders } from './placeholder.ts';
import { LONGEST_POST } from './weight.ts';

/** Parts of a text that stand below each other. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'list', 'listItem']);

/** The blurb as plain text: marks of Markdown and placeholders gone, each link flattened to its address once, lines kept; `parsed` saves a parse. */
export function blurbText(markdown: string, parsed?: Root): string {
  const tree = parsed ?? parseMarkdown(markdown);
  const addresses = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    addresses.set(identifier, url);
  });
  // Not in the Markdown: there the same brackets may be a link, and marks of emphasis around them would stay.
  return withoutPlaceholders(flatten(tree, addresses))
    .replace(/(?<!\s)\s*\n/g, '\n')
    .trim();
}

/**
 * Cut a blurb into text, hashtags as X finds them, and addresses; joined again, the pieces are the blurb. What is too long for one is
 * text and nothing else.
 */
export function tokenizeBlurb(blurb: string): BlurbToken[] {
  if (blurb.length > LONGEST_POST) return [{ type: 'text', text: blurb }];
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
export function hashtagsOf(tokens: readonly BlurbToken[]): string[] {
  return tokens.flatMap((token) => (token.type === 'tag' ? [token.tag] : []));
}

function flatten(node: Nodes, addresses: ReadonlyMap<string, string>): string {
  if (node.type === 'link') return flattenLink(node, node.url);
  if (node.type === 'linkReference') return flattenLink(node, addresses.get(node.identifier) ?? '');
  if (!('children' in node)) return plainText(node);
  const text = node.children
    .map((child) => flatten(child, addresses))
    .reduce((done, piece) => done + gapBetween(done, piece, HOLDS_BLOCKS.has(node.type)) + piece, '');
  return scripted(node, text);
}

/** An address ends where a space or Japanese follows; Latin letters would become a part of it. */
function gapBetween(text: string, piece: string, isBelow: boolean): string {
  if (isBelow) return text === '' || piece === '' ? '' : '\n';
  const goesOn = /https?:\/\/[!-~]+$/.test(text) && /^[a-z\d#/]/i.test(piece);
  const beginsLate = /[a-z\d@#$]$/i.test(text) && /^https?:/.test(piece);
  return goesOn || beginsLate ? ' ' : '';
}

function flattenLink(link: Link | LinkReference, url: string): string {
  const label = plainText(link);
  // A fragment or a relative address leads nowhere from a post; the label of a mail address says it.
  if (!/^https?:/i.test(url)) return withoutPlaceholders(`[${label}]`) === '' ? `[${label}]` : label;
  const [said, meant] = [bareAddress(label.replace(/(?:…|\.{3})$/, '')), bareAddress(url)];
  if (label === '' || (said.includes('.') && meant.startsWith(said))) return url;
  return label.includes(meant) ? label : `${label} ${url}`;
}

function bareAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '');
}

/** A piece of a blurb; `text` is what stands there, `tag` the hashtag without its mark. */
export type BlurbToken =
  { type: 'text'; text: string } | { type: 'url'; text: string } | { type: 'tag'; text: string; tag: string };
