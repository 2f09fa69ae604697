/** What the reader's own page makes of a record: lists of papers, and two records as one. */
import { readArxivRef } from '../digest/arxiv-forms.ts';
import { removeHidden } from '../digest/hidden-characters.ts';
import { boundRecord, defined, readRecord, type PaperState, type ReadingRecord } from './record.ts';
import { isTime } from './stored-value.ts';

/** Letters of a title that are kept. */
const TITLE = 500;

/** Read a record in which anything may stand: only an arXiv id names a paper, every time is one, and no title is without end. */
export function readPapers(stored: unknown): ReadingRecord {
  const papers = Object.entries(readRecord(stored).papers).flatMap(([id, state]): [string, PaperState][] => {
    const times = [state.read, state.listed, state.place?.time].filter((time) => time !== undefined);
    if (readArxivRef(id)?.id !== id || !times.every(isTime)) return [];
    return [[id, { ...state, title: plainTitle(state.title) || id }]];
  });
  return { version: 1, papers: Object.fromEntries(papers) };
}

/** A title may come from anybody's file, and stands among the reader's own. */
function plainTitle(title: string): string {
  const plain = removeHidden(title.slice(0, 2 * TITLE))
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(plain).slice(0, TITLE).join('');
}

/** Two records as one; of what both know, the later time counts, and what is too much is left out of the second. */
export function mergeRecords(a: ReadingRecord, b: ReadingRecord): ReadingRecord {
  const papers: Record<string, PaperState> = { ...a.papers };
  for (const [id, theirs] of Object.entries(b.papers)) {
    const ours = papers[id];
    const place =
      (ours?.place?.time ?? '') > (theirs.place?.time ?? '') ? ours?.place : (theirs.place ?? ours?.place);
    papers[id] = {
      ...ours,
      ...theirs,
      ...defined('read', later(ours?.read, theirs.read)),
      ...defined('listed', later(ours?.listed, theirs.listed)),
      ...defined('place', place),
    };
  }
  return boundRecord({ version: 1, papers }, a.papers);
}

/** Ids of the papers of which a fact is known, the latest first. */
export function papersWith(record: ReadingRecord, fact: 'read' | 'listed' | 'place'): string[] {
  const timeOf = (id: string) => {
    const state = record.papers[id];
    return (fact === 'place' ? state?.place?.time : state?.[fact]) ?? '';
  };
  return Object.keys(record.papers)
    .filter((id) => timeOf(id) !== '')
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return (a ?? '') > (b ?? '') ? a : (b ?? a);
}
