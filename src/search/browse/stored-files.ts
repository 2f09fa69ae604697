/** The index where there is none: without a network the texts of stored papers are looked through themselves. */
import { compareText } from '../../run/compare-text.ts';
import type { SearchDocument } from '../document.ts';
import { collectFacets } from '../facets.ts';
import { normalize } from '../normalize.ts';
import { notePlaces, partsOf, sectionsOfNote, weightOfNote } from '../notes.ts';
import type { Postings } from './open-shard.ts';
import type { IndexFiles } from './files.ts';

/** Papers in the form of an index. There are no terms: other spellings are not looked for. */
export function storedFilesOf(stored: readonly SearchDocument[]): IndexFiles {
  const documents = stored.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  const papers = documents.map((document) =>
    [...partsOf(document)].map((part) => ({ ...part, text: normalize(part.text) })),
  );
  const find = (gram: string): Postings => {
    const notes = papers.map((parts) =>
      parts.reduce((note, part) => {
        const count = countPlaces(part.text, gram);
        return count === 0 ? note : notePlaces(note, part, count);
      }, 0),
    );
    // A place in a heading weighs nothing, but notes its section.
    const found = [...notes.keys()].filter((paper) => notes[paper] !== 0);
    return {
      papers: Uint32Array.from(found),
      sections: Uint8Array.from(found, (paper) => sectionsOfNote(notes[paper] ?? 0)),
      weights: Uint8Array.from(found, (paper) => weightOfNote(notes[paper] ?? 0)),
    };
  };
  return {
    manifest: {
      grams: '',
      lists: '',
      papers: documents.length,
      blocks: [],
      common: '',
      gramShards: 1,
      termShards: 1,
      bundles: [],
    },
    common: new Set(),
    isStored: true,
    shard: () => Promise.resolve({ find }),
    paper: (number) => {
      const document = documents[number];
      return document ? Promise.resolve(document) : Promise.reject(new Error(`no paper ${number}`));
    },
    terms: () => Promise.resolve([]),
    facets: () => Promise.resolve(collectFacets(documents)),
  };
}

/** Every place counts, one inside another too, as n-grams are counted. */
function countPlaces(text: string, gram: string): number {
  let count = 0;
  for (let at = text.indexOf(gram); at !== -1; at = text.indexOf(gram, at + 1)) count += 1;
  return count;
}
