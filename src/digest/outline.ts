/** Read the frame of a digest, title, paper link and numbered headings, without judging it. */
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../markdown/visit.ts';
import { parseMarkdown } from '../markdown/parser.ts';
import { parseArxivRef, type ArxivRef } from './arxiv.ts';
import { findComplexity } from './complexity.ts';
import type { Finding, Place } from './issue.ts';
import { isPaperLinkLine, isViewPaper, linksIn } from './paper-link.ts';
import { HEADINGS, SECTIONS } from './sections.ts';

const TWEET = SECTIONS.length;
const NUMBERED = /^\s*([1-8])\s*[.．、]\s*(.*)$/su;

/**
 * Find title, paper link and sections in the Markdown of one digest; `tree` saves a second parse.
 * A text that is too complex to be parsed has an empty outline with the reason as `refusal`.
 */
export function outlineOf(text: string, tree?: Root): Outline {
  const refusal = tree ? undefined : findComplexity(text);
  const root = tree ?? (refusal ? EMPTY : parseMarkdown(text));
  return { ...readFrame(text, root), refusal };
}

const EMPTY: Root = { type: 'root', children: [] };

function readFrame(text: string, tree: Root): Omit<Outline, 'refusal'> {
  const nodes = tree.children;
  const titles = nodes.filter((node) => node.type === 'heading').filter(({ depth }) => depth === 1);
  const sections = findSections(text, nodes);
  const firstSection = sections[0]?.start ?? text.length;
  const head = nodes.filter((node) => startOffset(node) < firstSection);
  const linkLines = head.filter(isPaperLinkLine);
  const linkLine = linkLines.find(hasViewPaper) ?? linkLines[0];
  const frame = new Set<RootContent>([...titles.slice(0, 1), ...(linkLine ? [linkLine] : [])]);
  return {
    text,
    tree,
    titles: titles.map((node) => ({ text: headingSource(text, node), place: startOf(node) })),
    paperLink: linkLine && readPaperLink(linkLine),
    sections,
    strays: head.filter((node) => !frame.has(node)),
  };
}

/** The blurb's section, where there is one. */
export function tweetOf({ sections }: Pick<Outline, 'sections'>): OutlineSection | undefined {
  return sections.find(({ n }) => n === TWEET);
}

/** The source of each run of plain text that holds `sign`, marks of escape included, with the offset at which it starts. */
export function textRuns(
  { text, tree }: Pick<Outline, 'text' | 'tree'>,
  sign = '',
): { source: string; start: number }[] {
  if (!text.includes(sign)) return [];
  return nodesOf(tree, 'text')
    .map((node) => ({ source: text.slice(startOffset(node), endOffset(node)), start: startOffset(node) }))
    .filter(({ source }) => source.includes(sign));
}

/** All nodes of these types, in the order of the text. */
export function nodesOf<T extends Nodes['type']>(tree: Nodes, ...types: T[]): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(tree, types, (node) => {
    found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

/** Start of a node as a place in the text that was parsed. */
export function startOf(node: { position?: RootContent['position'] }): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** Offset at which a node starts. */
export function startOffset(node: { position?: RootContent['position'] }): number {
  return node.position?.start.offset ?? 0;
}

/** Offset at which a node ends. */
export function endOffset(node: { position?: RootContent['position'] }): number {
  return node.position?.end.offset ?? 0;
}

function findSections(text: string, nodes: RootContent[]): OutlineSection[] {
  const found = sectionHeadings(text, nodes);
  return found.map(({ node, n, heading }, index) => {
    const next = found[index + 1];
    const end = next ? startOffset(next.node) : text.length;
    return { n, heading, node, start: startOffset(node), ...bodyBetween(text, endOffset(node), end) };
  });
}

/**
 * A section is known by its number. Where a section itself holds numbered headings of the same
 * depth, a heading with the generator's wording wins; without one, the next number in order does,
 * or the same heading once more.
 */
function sectionHeadings(text: string, nodes: RootContent[]): NumberedHeading[] {
  const candidates = nodes.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return [];
    const numbered = readNumbered(headingSource(text, node));
    return numbered ? [{ node, ...numbered }] : [];
  });
  const worded = new Set(candidates.filter(hasUsualWording).map(({ n }) => n));
  let last: NumberedHeading | undefined;
  return candidates.filter((candidate) => {
    const { n, heading } = candidate;
    const isNext = n === (last?.n ?? 0) + 1 || (n === last?.n && heading === last.heading);
    const isSection = worded.has(n) ? hasUsualWording(candidate) : isNext;
    if (isSection) last = candidate;
    return isSection;
  });
}

/** Read `3. 結果、…` as number and text; undefined for a heading without a section's number. */
export function readNumbered(heading: string): Pick<NumberedHeading, 'n' | 'heading'> | undefined {
  const match = NUMBERED.exec(heading);
  return match ? { n: Number(match[1]), heading: (match[2] ?? '').trim() } : undefined;
}

/** Whether a heading begins as the generator's headings of that number do. */
export function hasUsualWording({ n, heading }: Pick<NumberedHeading, 'n' | 'heading'>): boolean {
  const spec = SECTIONS.find((section) => section.n === n);
  return spec !== undefined && HEADINGS[spec.key].some((beginning) => heading.startsWith(beginning));
}

function bodyBetween(text: string, start: number, end: number) {
  const raw = text.slice(start, end);
  const blank = /^(?:[ \t]*\n)*/.exec(raw)?.[0].length ?? 0;
  return { bodyStart: start + blank, markdown: raw.slice(blank).trimEnd() };
}

/** An underlined heading may have several lines; it is written as one. */
function headingSource(text: string, node: Heading): string {
  const first = node.children[0];
  const last = node.children.at(-1);
  return first && last ? text.slice(startOffset(first), endOffset(last)).replace(/\s*\n\s*/g, ' ') : '';
}

function hasViewPaper(line: RootContent): boolean {
  return linksIn(line).some(isViewPaper);
}

/** The link of a line that names the paper, or the line itself where it is a bare id. */
function readPaperLink(line: RootContent): PaperLink {
  const links = linksIn(line);
  const link = links.find(isViewPaper) ?? links.find((child) => parseArxivRef(child.url)) ?? links[0];
  const url = link?.url ?? toString(line).trim();
  return {
    url,
    ref: parseArxivRef(url),
    label: toString(link ?? line),
    place: startOf(link ?? line),
    node: line,
  };
}

/** The frame of a digest as it stands in the text, complete or not. */
export interface Outline {
  text: string;
  tree: Root;
  /** Why the text was not parsed at all. */
  refusal: Finding | undefined;
  /** Headings of depth 1 outside lists and quotes; a digest has exactly one. */
  titles: { text: string; place: Place }[];
  paperLink: PaperLink | undefined;
  sections: OutlineSection[];
  /** Nodes before the first section that are neither title nor paper link. */
  strays: RootContent[];
}

/** The line that says which paper and version the digest is of. */
export interface PaperLink {
  url: string;
  label: string;
  ref: ArxivRef | undefined;
  place: Place;
  node: RootContent;
}

/** A heading such as `## 3. 結果、…`; `heading` is its text without the number. */
interface NumberedHeading {
  n: number;
  heading: string;
  node: Heading;
}

/** A section's heading and the text below it. */
export interface OutlineSection extends NumberedHeading {
  /** Offset of the heading. */
  start: number;
  /** Offset of the first line below the heading that is not blank. */
  bodyStart: number;
  markdown: string;
}
