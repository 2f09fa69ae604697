/** Index the papers of one part: all that an index over any parts needs of them, in a form that can be kept. */
import type { SearchDocument } from '../document.ts';
import type { FacetFacts } from '../facets.ts';
import { normalize } from '../normalize.ts';
import { notePlaces, partsOf } from '../notes.ts';
import { createGramTable, eachGram } from './number-grams.ts';
import { sortRows } from './sort-rows.ts';

/** Gather what an index says of documents, the oldest first, beside their words and n-grams. */
export function listFacts(documents: readonly SearchDocument[], { papers }: GramIndex): PartFacts {
  return {
    papers: documents.map(({ id, date, tags, kinds, hasCode, hasMath }) => {
      return { id, date, tags, kinds, hasCode, hasMath };
    }),
    rows: papers.length,
  };
}

/** Index documents, the oldest first; they are numbered from 0 on. */
export function indexGrams(documents: readonly SearchDocument[]): GramIndex {
  const table = createGramTable();
  // One row for each n-gram of each paper.
  const grams: number[] = [];
  const papers: number[] = [];
  const notes: number[] = [];
  const lastRows: number[] = [];
  for (const [paper, document] of documents.entries()) {
    const start = grams.length;
    for (const part of partsOf(document)) {
      eachGram(normalize(part.text), (high, low) => {
        const gram = table.idOf(high, low);
        const row = lastRows[gram] ?? -1;
        if (row >= start) {
          notes[row] = notePlaces(notes[row] ?? 0, part);
          return;
        }
        lastRows[gram] = grams.length;
        grams.push(gram);
        papers.push(paper);
        notes.push(notePlaces(0, part));
      });
    }
  }
  const { starts, order } = sortRows(new Uint32Array(grams), lastRows.length);
  return {
    names: table.names().join('\n'),
    starts,
    papers: new Uint16Array(order.map((row) => papers[row] ?? 0)),
    notes: new Uint16Array(order.map((row) => notes[row] ?? 0)),
  };
}

/** What is kept of a part beside its words and n-grams. */
export interface PartFacts {
  papers: (FacetFacts & { id: string })[];
  /** Rows of its n-grams. */
  rows: number;
}

/** n-grams and the papers that hold them, which count from the first of the part. */
export interface GramIndex {
  /** One a line. */
  names: string;
  /** Where the papers of each begin; the last number is the end of all. */
  starts: Uint32Array;
  /** At most 65,536 papers stand in a part. */
  papers: Uint16Array;
  /** As `notePlaces` makes them. */
  notes: Uint16Array;
}
