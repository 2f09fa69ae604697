/** The concepts of the site as evidence: which paper a name, or a note that begins with one, stands for. */
import { parseArxivRef, submissionMonth } from '../../digest/arxiv.ts';
import { isInsideWord, KATAKANA, LATIN } from '../word-bounds.ts';
import { foldTitle, withoutSize } from './title-keys.ts';

/** No name is longer, in UTF-16 units. */
const LONGEST = 60;
/** What follows a name where a note says that the work is what is named, and not that the work uses it. */
const IS_IT =
  /^\s*(?:[（(][^）)]*[）)])?\s*(?:$|[。.、,:：]|(?:モデル|アーキテクチャ|アルゴリズム|手法|データセット|ベンチマーク|フレームワーク)|に関する|について|を(?:最初に)?(?:提案|導入|発表|紹介|示し)|の(?!拡張|改良|改善|派生|応用|後継|変種|発展|限界|問題|評価|比較|ベンチマーク|追試|再現|量子化|蒸留))/;

/** Index the names of concepts; a name that two papers introduced stands for neither. */
export function indexNames(known: readonly KnownConcept[]): NameIndex {
  const byName = new Map<string, KnownConcept[]>();
  const byPaper = new Map<string, KnownConcept[]>();
  for (const concept of known) {
    for (const name of new Set(concept.names.map(foldTitle))) append(byName, name, concept);
    if (concept.introduced !== undefined) append(byPaper, concept.introduced, concept);
  }
  const paperOf = (key: string) => {
    const ids = new Set(byName.get(key)?.map(({ introduced }) => introduced));
    const [id] = ids;
    return ids.size === 1 ? id : undefined;
  };
  const beginnings = new Set([...byName.keys()].map((name) => name.charAt(0)));
  const leadOf = (text: string) => {
    // Most texts begin no name: this is the cheapest question, so it comes first.
    if (!beginnings.has(foldTitle(text.charAt(0)))) return undefined;
    for (let end = Math.min(text.length, LONGEST); end > 1; end -= 1) {
      const id = isWordEnd(text, end) ? paperOf(foldTitle(text.slice(0, end))) : undefined;
      if (id !== undefined) return { id, rest: text.slice(end) };
    }
    return undefined;
  };
  return {
    paperOfName: (name) => paperOf(foldTitle(name)) ?? paperOf(foldTitle(withoutSize(name))),
    paperOfTitle: (title) => leadOf(title)?.id,
    paperOfNote: (note) => {
      const lead = leadOf(note);
      return lead && IS_IT.test(lead.rest) ? lead.id : undefined;
    },
    conceptsOfPaper: (id) => byPaper.get(id) ?? [],
    conceptsOfName: (name) => byName.get(foldTitle(name)) ?? [],
  };
}

/** The year in which arXiv received a paper. */
export function yearOfPaper(id: string): number | undefined {
  const ref = parseArxivRef(id);
  return ref && Number(submissionMonth(ref.id).slice(0, 4));
}

/** Whether a paper may be cited under a year: its own, or one before or after. */
export function isNearYear(id: string, year: number): boolean {
  const own = yearOfPaper(id);
  return own !== undefined && Math.abs(year - own) <= 1;
}

/** `CLIP` does not end in `CLIPPING`, nor in `CLIP-2`. */
function isWordEnd(text: string, end: number): boolean {
  const isEnd = /[\p{L}\p{N}+]$/u.test(text.slice(0, end)) && !isInsideWord(text, end, [LATIN, KATAKANA]);
  return isEnd && !/^[-.][\p{sc=Latin}\d]/u.test(text.slice(end, end + 2));
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A concept of the site as far as works are concerned. */
export interface KnownConcept {
  id: string;
  /** Every spelling, the one shown first. */
  names: readonly string[];
  /** arXiv id of the paper that introduced it, where that is sure. */
  introduced?: string | undefined;
}

/** Questions to the names of all concepts; a paper is an arXiv id. */
export interface NameIndex {
  paperOfName: (name: string) => string | undefined;
  /** The paper of the concept with whose name a title begins. */
  paperOfTitle: (title: string) => string | undefined;
  /** The paper of the concept with which a note begins, where the note says that the work is that concept. */
  paperOfNote: (note: string) => string | undefined;
  conceptsOfPaper: (id: string) => readonly KnownConcept[];
  conceptsOfName: (name: string) => readonly KnownConcept[];
}
