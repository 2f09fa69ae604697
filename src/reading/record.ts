/** What a reader has read, wants to read, and where reading stopped: kept in the browser, written to a file, read from one. */
import { SECTION_KEYS, type SectionKey } from '../digest/sections.ts';

/** Papers remembered at most; of those beyond, the ones touched longest ago are forgotten, those on the list last. */
const MOST = 2000;

/** Read a record from what was kept or loaded; whatever is not of this form is left out. */
export function readRecord(stored: unknown): ReadingRecord {
  const papers = isObject(stored) && stored.version === 1 && isObject(stored.papers) ? stored.papers : {};
  return {
    version: 1,
    papers: Object.fromEntries(
      Object.entries(papers).flatMap(([id, state]) => {
        const read = readState(state);
        return read ? [[id, read]] : [];
      }),
    ),
  };
}

/** A record in which something of a paper is changed; undefined takes a fact away. */
export function changePaper(record: ReadingRecord, id: string, change: PaperChange): ReadingRecord {
  const papers = { ...record.papers, [id]: { title: id, ...record.papers[id], ...change } };
  return boundRecord(readRecord({ version: 1, papers }), { [id]: true });
}

/** A record without what is too much to be remembered; the papers of `first` stay before all others. */
export function boundRecord(record: ReadingRecord, first: object): ReadingRecord {
  const papers = Object.entries(record.papers);
  if (papers.length <= MOST) return record;
  const rank = ([id, state]: (typeof papers)[number]) => (id in first ? 'zz' : '') + lastTouched(state);
  const kept = papers.sort((a, b) => (rank(a) < rank(b) ? 1 : -1)).slice(0, MOST);
  return { version: 1, papers: Object.fromEntries(kept) };
}

function lastTouched({ read = '', listed = '', place }: PaperState): string {
  return (listed && 'z') + ([read, listed, place?.time ?? ''].sort()[2] ?? '');
}

/** An object with this entry, or with none where it is undefined. */
export function defined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}

function readState(stored: unknown): PaperState | undefined {
  if (!isObject(stored) || typeof stored.title !== 'string') return undefined;
  const { title, lang, read, listed, place } = stored;
  const state = {
    title,
    ...(lang === 'en' ? { lang: 'en' as const } : {}),
    ...(typeof read === 'string' ? { read } : {}),
    ...(typeof listed === 'string' ? { listed } : {}),
    ...defined('place', readPlace(place)),
  };
  return 'read' in state || 'listed' in state || 'place' in state ? state : undefined;
}

function readPlace(stored: unknown): Place | undefined {
  if (!isObject(stored)) return undefined;
  const { section, at, time } = stored;
  const key = SECTION_KEYS.find((one) => one === section);
  if (key === undefined || typeof at !== 'number' || typeof time !== 'string') return undefined;
  return { section: key, at: Math.min(1, Math.max(0, at)), time };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Papers by arXiv id. */
export interface ReadingRecord {
  version: 1;
  papers: Readonly<Record<string, PaperState>>;
}

/** What is known of one paper; times are ISO 8601. */
export interface PaperState {
  /** Title as its page showed it. */
  title: string;
  lang?: 'en';
  /** When it was read to the end, or marked as read. */
  read?: string;
  /** When it was put on the reading list. */
  listed?: string;
  /** Where reading stopped. */
  place?: Place;
}

/** A place in a digest: a section, and how much of its height lies above (0 to 1). */
export interface Place {
  section: SectionKey;
  at: number;
  time: string;
}

export type PaperChange = { [K in keyof PaperState]?: PaperState[K] | undefined };
