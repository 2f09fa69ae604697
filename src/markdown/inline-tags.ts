/** Tags of raised and lowered text and of line breaks, which stand between pieces of running text until they are paired. */
import type { Break, Literal, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Script } from './script-letters.ts';
import { visit } from './visit.ts';

/** A whole tag that is what it says: no attributes, any case. */
export const INLINE_TAG = /^<(?:(\/)?(su[bp])[ \t]*|br[ \t]*\/?)>$/i;
/** Powers of powers; what nests deeper stays text. */
const DEEPEST = 4;
const TYPES = { sup: 'superscript', sub: 'subscript' } as const;

/** Make elements of the tags that pair among the children of one node, and breaks of `<br>`; all others become text again. */
export function pairTags(tree: Root): void {
  visit(tree, (node: Nodes) => {
    if ('children' in node && node.children.some(isTag)) node.children = pairAmong(node.children);
  });
}

function pairAmong(nodes: readonly RootContent[]): RootContent[] {
  const paired: RootContent[] = [];
  const open: OpenTags = { tags: [], counts: { sup: 0, sub: 0 } };
  for (const node of nodes) {
    paired.push(node);
    if (node.type !== 'inlineTag') continue;
    const [, slash, name] = INLINE_TAG.exec(node.value) ?? [];
    const script = name?.toLowerCase() as Script | undefined;
    if (script === undefined) paired[paired.length - 1] = makeBreak(node);
    else if (slash === undefined) {
      open.tags.push({ script, at: paired.length - 1, depth: 0 });
      open.counts[script] += 1;
    } else if (open.counts[script] > 0) close(script, paired, open);
  }
  return withoutTags(paired);
}

/** Close the nearest open tag of that name; what was opened inside it and never closed stays text. */
function close(script: Script, paired: RootContent[], { tags, counts }: OpenTags): void {
  let depth = 1;
  let tag: OpenTag | undefined;
  do {
    tag = tags.pop();
    if (!tag) return;
    counts[tag.script] -= 1;
    depth = Math.max(depth, tag.depth + 1);
  } while (tag.script !== script);
  const outer = tags.at(-1);
  if (outer) outer.depth = Math.max(outer.depth, depth);
  if (depth > DEEPEST || paired.length === tag.at + 2) return;
  const [first, ...children] = paired.splice(tag.at);
  const last = children.pop();
  paired.push({
    type: TYPES[script],
    children: withoutTags(children) as PhrasingContent[],
    data: { hName: script },
    ...(first?.position && last?.position
      ? { position: { start: first.position.start, end: last.position.end } }
      : {}),
  });
}

/** Tags as text, one with the text beside them. */
function withoutTags(nodes: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = [];
  for (const node of nodes) {
    const text = isTag(node) ? makeText(node) : node;
    const last = merged.at(-1);
    if (text.type === 'text' && last?.type === 'text') {
      last.value += text.value;
      if (last.position && text.position) last.position.end = text.position.end;
    } else merged.push(text);
  }
  return merged;
}

function isTag(node: RootContent): node is InlineTag {
  return node.type === 'inlineTag';
}

function makeText({ value, position }: InlineTag): Text {
  return { type: 'text', value, ...(position ? { position } : {}) };
}

function makeBreak({ position }: InlineTag): Break {
  return { type: 'break', ...(position ? { position } : {}) };
}

/** Open tags from the outermost on, and how many there are of each kind. */
interface OpenTags {
  tags: OpenTag[];
  counts: Record<Script, number>;
}

interface OpenTag {
  script: Script;
  /** Where the tag stands among what is paired. */
  at: number;
  /** How deep the elements inside it nest. */
  depth: number;
}

/** A tag before it is paired. */
interface InlineTag extends Literal {
  type: 'inlineTag';
}

/** Raised text. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** Lowered text. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    superscript: Superscript;
    subscript: Subscript;
  }
  interface RootContentMap {
    inlineTag: InlineTag;
    superscript: Superscript;
    subscript: Subscript;
  }
}
