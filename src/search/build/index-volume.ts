/** Index the papers of one volume: all that an index over any volumes needs of them, in a form that can be kept. */
import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../document.ts';
import type { FacetFacts } from '../facets.ts';
import { normalize } from '../normalize.ts';
import { notePlaces, partsOf } from '../notes.ts';
import { countTerms } from './collect-terms.ts';
import { createGramTable, eachGram } from './number-grams.ts';
import { sortRows } from './sort-rows.ts';

/** Higher levels make the files at most 0.8 % smaller and cost up to three times as much. */
export const GZIP = { level: 5 };

/** Index documents, the oldest first; they are numbered from 0 on. */
export function indexVolume(documents: readonly SearchDocument[]): VolumeIndex {
  return {
    texts: documents.map((document) => gzipSync(JSON.stringify(document), GZIP)),
    facts: documents.map(({ date, tags, kinds, hasCode, hasMath }) => {
      return { date, tags, kinds, hasCode, hasMath };
    }),
    terms: countTerms(documents),
    grams: indexGrams(documents),
  };
}

function indexGrams(documents: readonly SearchDocument[]): GramIndex {
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

/** What is kept of a volume; papers count from its first. */
export interface VolumeIndex {
  /** Their documents, compressed, as readers load them. */
  texts: Uint8Array[];
  facts: FacetFacts[];
  /** In how many papers each word stands, as it is written. */
  terms: ReadonlyMap<string, number>;
  grams: GramIndex;
}

/** n-grams and the papers that hold them. */
export interface GramIndex {
  /** One a line. */
  names: string;
  /** Where the papers of each begin; the last number is the end of all. */
  starts: Uint32Array;
  /** At most 65,536 papers stand in a volume. */
  papers: Uint16Array;
  /** As `notePlaces` makes them. */
  notes: Uint16Array;
}
