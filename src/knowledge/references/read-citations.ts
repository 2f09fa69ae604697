/** The works that a digest recommends in its section on references. */
import type { List, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { isFollowable } from '../../markdown/link-target.ts';
import { parseMarkdown } from '../../markdown/parser.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { readAuthors } from './authors.ts';
import { completeReference, readBehindLabel } from './behind-label.ts';
import { splitLead } from './lead.ts';
import { joinLines, trimEnd } from './punctuation.ts';
import { readReference, type Reference } from './reference.ts';
import { isEastAsian } from './scripts.ts';
import { foldTitle, headOf } from './title-keys.ts';

/** What makes Japanese words a description, not a name. */
const PHRASE = /[をにで]|する|した/;

/** Read the works of a section's Markdown in order; text that names no work gives none. `parsed` saves a parse. */
export function readCitations(markdown: string, parsed?: Root): Citation[] {
  return readBlocks((parsed ?? parseMarkdown(markdown)).children);
}

function readBlocks(blocks: readonly RootContent[]): Citation[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(readItem);
    if (block.type === 'blockquote') return readBlocks(block.children);
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
  if (lists.length === 0 || rest.replace(/[\s:：]/g, '') !== '') return false;
  const label = labels[0]?.trim() ?? '';
  const items = lists.flatMap(({ children }) => children);
  return (
    isEastAsian(label.charAt(0)) ||
    items.every(
      ({ children: [first] }) => first?.type === 'paragraph' && first.children[0]?.type === 'strong',
    )
  );
}

function readEntry(paragraph: Paragraph, more: readonly RootContent[]): Citation[] {
  const { labels, rest } = splitLead(paragraph);
  const links = [paragraph, ...more].flatMap(urlsIn);
  return labels.flatMap((source, index) => {
    const reference = readReference(source);
    const notes = [readBehindLabel(rest, reference)];
    for (const text of more.flatMap(textsIn).map(joinLines)) {
      if (!isEastAsian(text) && readAuthors(text)) completeReference(reference, readReference(text));
      else notes.push(text);
    }
    const note = notes.filter((part) => part !== '').join(' ');
    const isEachLinked = labels.length > 1 && labels.length === links.length;
    const own = isEachLinked ? links.slice(index, index + 1) : labels.length === 1 ? links : [];
    return makeCitation(tidyLabel(source), note, reference, own);
  });
}

function makeCitation(
  label: string,
  note: string,
  { title, name, authors, year, ...reference }: Reference,
  links: readonly string[],
): Citation[] {
  const [linked] = links.flatMap((link) => readArxivRef(link)?.id ?? []);
  const arxivId = linked ?? reference.arxivId;
  const url = links.find((link) => isFollowable(link) && !readArxivRef(link));
  const source = authors ?? arxivId ?? url;
  // Words of Japanese alone are a field of research, or a description.
  const isTitle = title !== undefined && !isEastAsian(label.charAt(0)) && !PHRASE.test(title);
  if (label === '' || (source === undefined && !isTitle)) return [];
  const isOther = name !== undefined && foldTitle(name) !== foldTitle(headOf(title ?? '') ?? title ?? '');
  return [
    { label, ...given({ title, name: isOther ? name : undefined, authors, year, arxivId, url }), note },
  ];
}

/** The fields that have a value. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
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

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A work as one digest names it. */
export interface Citation {
  /** The words that name the work, as written, without the number of a list. */
  label: string;
  /** Title or short name. */
  title?: string;
  /** Another name beside the title: `SAM` of `Segment Anything (SAM)`. */
  name?: string;
  /** As written. */
  authors?: string;
  year?: number;
  arxivId?: string;
  /** The first address that leads elsewhere than to arXiv. */
  url?: string;
  /** What the digest says the work is for, on one line. */
  note: string;
}
