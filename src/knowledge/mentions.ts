/** Find the concepts that a text mentions: the longest name at each place, in one pass over the text. */
import { namesOf, type Concept } from './concept.ts';
import { isInsideWord, KATAKANA, LATIN } from './word-bounds.ts';

const SCRIPTS = [LATIN, KATAKANA];

/**
 * Make a finder for a dictionary. A name counts only as a word of its own: `CLIP` not in `CLIPPING`, but `GRPO` in
 * `GRPOは`. Case counts, as authors write it, so that `clip()` in code is no model. Time grows with the text and the
 * longest name, not with the number of concepts.
 */
export function createMentionFinder(concepts: readonly Concept[]): (text: string) => Mention[] {
  const root: TrieNode = { next: new Map(), id: undefined };
  for (const concept of concepts)
    for (const name of namesOf(concept)) insert(root, name.normalize('NFKC'), concept.id);
  return (text) => {
    const mentions: Mention[] = [];
    for (let start = 0; start < text.length;) {
      const found = longestAt(root, text, start);
      if (found) mentions.push(found);
      start = found?.end ?? start + 1;
    }
    return mentions;
  };
}

function longestAt(root: TrieNode, text: string, start: number): Mention | undefined {
  if (isInsideWord(text, start, SCRIPTS)) return undefined;
  let node: TrieNode | undefined = root;
  let found: Mention | undefined;
  for (let end = start; node; end += 1) {
    if (node.id !== undefined && !isInsideWord(text, end, SCRIPTS)) found = { id: node.id, start, end };
    node = node.next.get(text[end] ?? '');
  }
  return found;
}

function insert(root: TrieNode, name: string, id: string): void {
  let node = root;
  for (const unit of name.split('')) {
    let next = node.next.get(unit);
    if (!next) node.next.set(unit, (next = { next: new Map(), id: undefined }));
    node = next;
  }
  node.id = id;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  /** The concept whose name ends here. */
  id: string | undefined;
}

/** A concept's name in a text, by UTF-16 offsets. */
export interface Mention {
  id: string;
  start: number;
  end: number;
}
