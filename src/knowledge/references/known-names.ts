/** The concepts of the site as evidence: which paper a name, or a note that begins with one, stands for. */
import { parseArxivRef, submissionMonth } from '../../digest/arxiv.ts';
import { namesOf, type Concept } from '../concept.ts';
import { createMentionFinder } from '../mentions.ts';
import { foldTitle } from './title.ts';

/** `CogVideoX-5B-I2V` is CogVideoX. */
const SIZE = /-\d+(?:\.\d+)?(?:x\d+)?b(?:-(?:instruct|chat|base|it|hf|i2v|t2v|preview))*$/i;
/** What follows a name where a note says that the work is what is named, and not that the work uses it. */
const IS_IT =
  /^\s*(?:[（(][^）)]*[）)])?\s*(?:$|[。.、,:：]|(?:モデル|アーキテクチャ|アルゴリズム|手法|データセット|ベンチマーク|フレームワーク)|に関する|について|を(?:最初に)?(?:提案|導入|発表|紹介|示し)|の(?!拡張|改良|改善|派生|応用|後継|変種|発展|限界|問題|評価|比較|ベンチマーク|追試|再現|量子化|蒸留))/;

/** Index the names of concepts; a name that two papers introduced stands for neither. */
export function indexNames(known: readonly KnownConcept[]): NameIndex {
  const spelled = known.flatMap((concept) =>
    Array.from(new Set(namesOf(concept).map(foldTitle)), (name) => ({ name, concept })),
  );
  const byName = Map.groupBy(spelled, ({ name }) => name);
  const byPaper = Map.groupBy(known, ({ introduced }) => introduced);
  const paperOf = (key: string) => {
    const ids = new Set(byName.get(key)?.map(({ concept }) => concept.introduced));
    const [id] = ids;
    return ids.size === 1 ? id : undefined;
  };
  const find = createMentionFinder(known);
  const introducedBy = new Map(known.map(({ id, introduced }) => [id, introduced]));
  return {
    paperOfName: (name) => paperOf(foldTitle(name)) ?? paperOf(foldTitle(name.replace(SIZE, ''))),
    paperOfNote: (note) => {
      const [first] = find(note);
      return first?.start === 0 && IS_IT.test(note.slice(first.end)) ? introducedBy.get(first.id) : undefined;
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

/** A concept of the site as far as works are concerned. */
export interface KnownConcept extends Pick<Concept, 'id' | 'name' | 'aliases' | 'ambiguous'> {
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
