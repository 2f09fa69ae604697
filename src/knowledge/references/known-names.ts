/** The concepts of the site as evidence: which paper a name, or a note that begins with one, stands for. */
import { parseArxivRef, submissionMonth } from '../../digest/arxiv.ts';
import { isInsideWord, KATAKANA, LATIN } from '../word-bounds.ts';
import { foldTitle } from './title.ts';

/** `CogVideoX-5B-I2V` is CogVideoX. */
const SIZE = /-\d+(?:\.\d+)?(?:x\d+)?b(?:-(?:instruct|chat|base|it|hf|i2v|t2v|preview))*$/i;
/** No name is longer, in UTF-16 units. */
const LONGEST = 60;
/** What follows a name where a note says that the work is what is named, and not that the work uses it. */
const IS_IT =
  /^\s*(?:[（(][^）)]*[）)])?\s*(?:$|[。.、,:：]|(?:モデル|アーキテクチャ|アルゴリズム|手法|データセット|ベンチマーク|フレームワーク)|に関する|について|を(?:最初に)?(?:提案|導入|発表|紹介|示し)|の(?!拡張|改良|改善|派生|応用|後継|変種|発展|限界|問題|評価|比較|ベンチマーク|追試|再現|量子化|蒸留))/;

/** Index the names of concepts; a name that two papers introduced stands for neither. */
export function indexNames(known: readonly KnownConcept[]): NameIndex {
  const spelled = known.flatMap((concept) =>
    Array.from(new Set(concept.names.map(foldTitle)), (name) => ({ name, concept })),
  );
  const byName = Map.groupBy(spelled, ({ name }) => name);
  const byPaper = Map.groupBy(known, ({ introduced }) => introduced);
  const paperOf = (key: string) => {
    const ids = new Set(byName.get(key)?.map(({ concept }) => concept.introduced));
    const [id] = ids;
    return ids.size === 1 ? id : undefined;
  };
  const byBeginning = Map.groupBy(byName.keys(), (name) => name.charAt(0));
  return {
    paperOfName: (name) => paperOf(foldTitle(name)) ?? paperOf(foldTitle(name.replace(SIZE, ''))),
    paperOfNote: (source) => {
      const note = source.slice(0, LONGEST);
      const folded = foldTitle(note);
      // Few notes begin with a name: this is the cheapest question, so it comes first.
      if (!byBeginning.get(folded.charAt(0))?.some((name) => folded.startsWith(name))) return undefined;
      for (let end = note.length; end > 1; end -= 1) {
        const id = isWordEnd(source, end) ? paperOf(foldTitle(note.slice(0, end))) : undefined;
        if (id !== undefined) return IS_IT.test(source.slice(end)) ? id : undefined;
      }
      return undefined;
    },
    conceptsOfPaper: (id) => byPaper.get(id) ?? [],
    conceptsOfName: (name) => byName.get(name)?.map(({ concept }) => concept) ?? [],
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
  /** The paper of the concept with which a note begins, where the note says that the work is that concept. */
  paperOfNote: (note: string) => string | undefined;
  conceptsOfPaper: (id: string) => readonly KnownConcept[];
  /** The concepts of a folded name. */
  conceptsOfName: (name: string) => readonly KnownConcept[];
}
