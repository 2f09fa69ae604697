/** The works that a digest recommends in its section on references. */
import type { List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { isFollowable } from '../../markdown/link-target.ts';
import { parseMarkdown } from '../../markdown/parser.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { readAuthors } from './authors.ts';
import { leadingRun, splitLead } from './lead.ts';
import { complete, readAside, readReference, type Reference } from './reference.ts';
import {
  foreignHead,
  isEastAsian,
  joinLines,
  leadingGroup,
  trailingGroup,
  trimEdges,
  trimEnd,
} from './text.ts';
import { isFullTitle } from './title.ts';

const PUNCTUATION = /^[\s:：.,、。，–—-]+/;
/** What makes Japanese words a description, not a name. */
const PHRASE = /[をにで]|する|した/;

/** Read the works of a section's Markdown in order; text that names no work gives none. `parsed` saves a parse. */
export function readCitations(markdown: string, parsed?: Root): Citation[] {
  return readBlocks((parsed ?? parseMarkdown(markdown)).children);
}

function readBlocks(blocks: readonly RootContent[]): Citation[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(readItem);
    if (block.type === 'paragraph' && block.children[0]?.type === 'strong') return readEntry(block, []);
    return [];
  });
}

function readItem(item: ListItem): Citation[] {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return readBlocks(item.children);
  const lists = more.filter((block) => block.type === 'list');
  return isGroup(first, lists) ? readBlocks(lists) : readEntry(first, more);
}

/** `**関連研究:**` above a list is no work; the items of the list are. */
function isGroup(paragraph: Paragraph, lists: readonly List[]): boolean {
  const { labels, rest } = splitLead(paragraph);
  const isEmpty = rest.replace(/[\s:：]/g, '') === '';
  return lists.length > 0 && isEmpty && isEastAsian(labels[0]?.trimStart().charAt(0) ?? '');
}

function readEntry(paragraph: Paragraph, more: readonly RootContent[]): Citation[] {
  const { labels, rest } = splitLead(paragraph);
  const links = [paragraph, ...more].flatMap(urlsIn);
  return labels.flatMap((source, index) => {
    const reference = readReference(source);
    const notes = [readNote(rest, reference)];
    for (const text of more.flatMap(textsIn).map(joinLines)) {
      if (!isEastAsian(text) && readAuthors(text)) complete(reference, readReference(text));
      else notes.push(text);
    }
    const note = notes.filter((part) => part !== '').join(' ');
    const own = labels.length > 1 ? links.slice(index, index + 1) : links;
    const [linked] = own.flatMap((link) => readArxivRef(link)?.id ?? []);
    const url = own.find((link) => isFollowable(link) && !readArxivRef(link));
    const citation = {
      ...reference,
      arxivId: linked ?? reference.arxivId,
      url,
      label: tidyLabel(source),
      note,
    };
    return namesWork(citation) ? [citation] : [];
  });
}

/** Words of Japanese alone are a field of research, or a description. */
function namesWork({ label, title, authors, arxivId, url }: Citation): boolean {
  const isTitle = title !== undefined && !isEastAsian(label.charAt(0)) && !PHRASE.test(title);
  return label !== '' && (isTitle || (authors ?? arxivId ?? url) !== undefined);
}

/** Complete a reference by what stands behind its label; what is left over is the note. */
function readNote(source: string, reference: Reference): string {
  let rest = source.replace(/[^\S\n]+/g, ' ').replace(PUNCTUATION, '');
  for (let group = leadingGroup(rest); group; group = leadingGroup(rest)) {
    if (isEastAsian(group.inner) || !readAside(group.inner, reference)) break;
    rest = group.outer.replace(PUNCTUATION, '');
  }
  const run = leadingRun(rest);
  if (run && readRun(run.text, reference)) rest = run.rest.replace(PUNCTUATION, '');
  else readSubject(rest, reference);
  return unwrap(readEnd(rest, reference));
}

/** Whole sentences without Japanese before the note belong to the reference where they sign or name the work. */
function readRun(text: string, reference: Reference): boolean {
  const isSigned = reference.authors === undefined && readAuthors(text) !== undefined;
  const isName = reference.title === undefined && (isFullTitle(text) || /。\s*$/.test(text));
  if (isSigned || isName) complete(reference, readReference(text));
  return isSigned || isName;
}

/** `LISA (Lai et al.) は…`, `Learning to Reason (https://…) は…` */
function readSubject(text: string, reference: Reference): void {
  const { inner, outer } = trailingGroup(foreignHead(text).trim()) ?? { inner: '', outer: '' };
  if (readAuthors(inner)) readAside(inner, reference);
  else if (/^https?:/.test(inner) && isFullTitle(outer)) complete(reference, { title: trimEdges(outer) });
}

/** Authors in brackets at the very end belong to the reference. */
function readEnd(text: string, reference: Reference): string {
  const group = trailingGroup(text.trim().replace(/[。.]$/, ''));
  if (!group || isEastAsian(group.inner) || reference.authors !== undefined) return text;
  const aside: Reference = {};
  readAside(group.inner, aside);
  if (aside.authors === undefined) return text;
  complete(reference, aside);
  return group.outer;
}

function unwrap(text: string): string {
  const note = joinLines(text);
  const group = leadingGroup(note.replace(/[。.]$/, ''));
  return group?.outer === '' ? group.inner : note;
}

function tidyLabel(source: string): string {
  return trimEnd(source.trim().replace(/^\[\d+\]\s*/, ''), ' \n\t\u00a0:：，,');
}

function textsIn(block: Nodes): string[] {
  if (block.type === 'list') return block.children.flatMap((item) => item.children.flatMap(textsIn));
  return [plainText(block)];
}

function urlsIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(urlsIn) : [];
}

/** A work as one digest names it. */
export interface Citation extends Reference {
  /** The words that name the work, as written, without the number of a list. */
  label: string;
  /** The first address that leads elsewhere than to arXiv. */
  url?: string | undefined;
  /** What the digest says the work is for, on one line. */
  note: string;
}
