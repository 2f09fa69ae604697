/** Find the concepts that a text mentions: the longest name at each place, in one pass over the text. */
import { unitTable } from '../markdown/unit-table.ts';
import { namesOf, type Concept } from './concept.ts';
import { isInsideNumber, isInsideWord, KATAKANA, LATIN } from './word-bounds.ts';

const SCRIPTS = [LATIN, KATAKANA];
/** What authors put between the parts of a name: `Chain-of-Thought`, `Chain of Thought`. */
const SEPARATOR = /[\s\p{Pd}]/u;

/**
 * Make a finder for a dictionary. A name counts only as a word of its own: `CLIP` not in `CLIPPING`, but `GRPO` in
 * `GRPOは`. Case counts, as authors write it, so that `clip` the verb is no model; which separator stands between the
 * parts of a name does not. An ambiguous spelling counts where one of the words that tell stands in the same text, so
 * pass one paragraph at a time. Time grows with the text and the longest name, not with the number of concepts.
 */
export function createMentionFinder(
  concepts: readonly Pick<Concept, 'id' | 'name' | 'aliases' | 'ambiguous'>[],
): MentionFinder {
  const root: TrieNode = { next: new Map(), name: undefined };
  for (const { id, ambiguous, ...rest } of concepts) {
    for (const spelling of namesOf(rest)) {
      const near = ambiguous?.spellings.includes(spelling) ? ambiguous.near : undefined;
      insert(root, spelling, { id, near });
    }
  }
  // Most characters begin no name: nothing is asked of these but their number.
  const beginsName = unitTable((unit) => root.next.has(foldUnit(unit)));
  return (text) => {
    const mentions: Mention[] = [];
    for (let start = 0; start < text.length;) {
      const found = beginsName[text.charCodeAt(start)] === 1 ? longestAt(root, text, start) : undefined;
      if (found) mentions.push(found);
      start = found?.end ?? start + 1;
    }
    return mentions;
  };
}

function longestAt(root: TrieNode, text: string, start: number): Mention | undefined {
  if (isInsideWord(text, start, SCRIPTS)) return undefined;
  let node = root.next.get(foldUnit(text[start] ?? ''));
  let found: Mention | undefined;
  for (let end = start + 1; node; end += 1) {
    const { name }: TrieNode = node;
    if (name && isWholeWord(text, end) && isMeant(name, text)) found = { id: name.id, start, end };
    node = node.next.get(foldUnit(text[end] ?? ''));
  }
  return found;
}

function isWholeWord(text: string, end: number): boolean {
  return !isInsideWord(text, end, SCRIPTS) && !isInsideNumber(text, end);
}

function isMeant({ near }: TrieName, text: string): boolean {
  return near === undefined || near.some((word) => text.includes(word));
}

/** One unit of text as names are compared: widths and separators made one, the length kept. */
function foldUnit(unit: string): string {
  if (unit > ' ' && unit < '\u007f') return unit;
  if (SEPARATOR.test(unit)) return '-';
  const folded = unit.normalize('NFKC');
  return folded.length === 1 ? folded : unit;
}

/** A name as names are compared. */
export function foldName(name: string): string {
  return name.normalize('NFKC').split('').map(foldUnit).join('');
}

function insert(root: TrieNode, spelling: string, name: TrieName): void {
  let node = root;
  for (const folded of foldName(spelling).split('')) {
    let next = node.next.get(folded);
    if (!next) node.next.set(folded, (next = { next: new Map(), name: undefined }));
    node = next;
  }
  node.name = name;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  /** The name that ends here. */
  name: TrieName | undefined;
}

interface TrieName {
  id: string;
  /** Words of which one must stand in the text; undefined where the name says enough. */
  near: readonly string[] | undefined;
}

/** Find the mentions in a paragraph, from left to right. */
export type MentionFinder = (text: string) => Mention[];

/** A concept's name in a text, by UTF-16 offsets. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}
