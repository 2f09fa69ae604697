/** What a query may have meant: other spellings, other names, and words within an edit or two. */
import type { ConceptName } from '../document.ts';
import type { IndexFiles } from './files.ts';
import { foldSpelling } from '../fold.ts';
import { normalize } from '../normalize.ts';
import { isEmptyQuery, type Query } from '../query.ts';
import { conceptOf, nearTerms, termShards, termsOf, wordsOf, type NearTerm } from '../terms.ts';

/** Words tried in the place of one. */
const CHOICES = 3;
/** Rewordings tried in all. */
const REWORDINGS = 6;

/**
 * Reword a query, the likeliest first. Other spellings and names are always tried; words that look alike only
 * where `isUnknown` says that no paper holds the word as it was typed.
 */
export async function rewordQuery(
  files: IndexFiles,
  query: Query,
  isUnknown: (word: string) => boolean,
): Promise<Rewording[]> {
  const choices = await Promise.all(
    query.words.map(async (word) => {
      const near = (await nearTermsOf(files, word)).filter(({ kind, text, distance }) =>
        // Another name of what was only perhaps meant is too far away.
        kind === 'term' ? normalize(text) !== word : kind === 'name' && distance === 0,
      );
      const spelt = near.filter(({ distance }) => distance === 0);
      const meant = spelt.length > 0 || !isUnknown(word) ? spelt : near;
      const others = meant.slice(0, CHOICES).map(wordingOf);
      return isUnknown(word) ? others : [{ text: word, edits: 0, isName: false }, ...others];
    }),
  );
  const combined = combine(choices).map((parts) => ({
    text: parts.map(({ text }) => text).join(' '),
    edits: parts.reduce((sum, { edits }) => sum + edits, 0),
    isName: parts.some(({ isName }) => isName),
  }));
  const wordings = [...(await joinedWordings(files, query)), ...combined.sort((a, b) => a.edits - b.edits)];
  const seen = new Set([query.words.join(' ')]);
  return wordings
    .flatMap(({ text, edits, isName }) => {
      const words = normalize(text).split(/\s/);
      if (seen.has(words.join(' '))) return [];
      seen.add(words.join(' '));
      return [{ text, edits, isName, query: { words, excluded: query.excluded, isWhole: isName } }];
    })
    .slice(0, REWORDINGS);
}

/** Tags and concepts that the words of a query name or contain. */
export async function findSubjects(files: IndexFiles, query: Query): Promise<Subjects> {
  const words = [...query.words, ...query.words.flatMap(termsOf), query.words.join('')];
  const near = (await Promise.all([...new Set(words)].map((word) => nearTermsOf(files, word)))).flat();
  const concepts = near.filter(({ kind }) => kind === 'concept').map(conceptOf);
  return {
    tags: [...new Set(near.filter(({ kind }) => kind === 'tag').map(wordsOf))],
    concepts: [...new Map(concepts.map((concept) => [concept.id, concept])).values()],
  };
}

/** `fine tuning` as one word: another spelling of `fine-tuning`. */
async function joinedWordings(files: IndexFiles, query: Query) {
  if (isEmptyQuery(query) || query.words.length < 2) return [];
  const near = await nearTermsOf(files, query.words.join(''));
  return near
    .filter(({ kind, distance }) => (kind === 'term' || kind === 'name') && distance === 0)
    .slice(0, CHOICES)
    .map(wordingOf);
}

function wordingOf(term: NearTerm) {
  return { text: wordsOf(term), edits: term.distance, isName: term.kind === 'name' };
}

async function nearTermsOf(files: IndexFiles, word: string): Promise<NearTerm[]> {
  const key = foldSpelling(word);
  if (key === '') return [];
  const shards = await Promise.all(termShards(key, files.manifest.termShards).map(files.terms));
  const filed = new Map(shards.flat().map((term) => [`${term.kind} ${term.text}`, term]));
  return nearTerms(word, [...filed.values()]);
}

/** One choice for each word, in every combination, earlier choices first. */
function combine<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (rows, options) =>
      rows.flatMap((row) => options.map((option) => [...row, option])).slice(0, REWORDINGS * 4),
    [[]],
  );
}

/** What a reader may have meant. */
export interface Rewording {
  /** As papers write it. */
  text: string;
  /** Edits from what was typed; 0 for another spelling or name of the same. */
  edits: number;
  /** Whether another name stands in it; its words must then stand by themselves. */
  isName: boolean;
  query: Query;
}

/** What a query is about, as far as its words name it. */
export interface Subjects {
  tags: string[];
  concepts: ConceptName[];
}
