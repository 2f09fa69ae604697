/** The bundle of the ranked engine for one volume, made by its own Node API. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../document.ts';
import { NUMBERS } from '../browse/open-engine.ts';
import { topicText } from '../topics.ts';

/**
 * Words are cut by us, so the engine must not cut them again: as text of a language with spaces it also stems
 * the English ones.
 */
const LANGUAGE = 'en';
/** The engine's script and its core for that language; both are the same in every bundle. */
export const ENGINE = { script: 'pagefind.js', core: `wasm.${LANGUAGE}.pagefind` };
/**
 * A host counts files, and these are read only where nothing else was found: locations of a file, three times as many as without.
 * https://github.com/Pagefind/pagefind, `PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE`
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '60000';
/** The files of an index; the rest belongs to the engine's own user interface. */
const INDEX = /^pagefind-entry\.json$|\.pf_(?!fragment)\w+$/;
/** What the engine would load of a single paper: nothing but its number is wanted, so one file tells those of all. */
const FRAGMENT = /^fragment\/(?<id>.+)\.pf_fragment$/;
const FRAGMENT_URL = /"url":"\/(?<paper>\d+)"/;

/** What the engine hears of a paper. */
export function recordOf(document: SearchDocument): TopicRecord {
  const { date, tags, kinds, hasCode, hasMath } = document;
  return {
    content: topicText(document),
    meta: { title: document.title },
    filters: {
      tag: tags,
      kind: kinds,
      month: [date.slice(0, 'YYYY-MM'.length)],
      has: [...(hasCode ? ['code'] : []), ...(hasMath ? ['math'] : [])],
    },
  };
}

/**
 * Index papers, the oldest first; a record's address is its number. The same papers give the same files, as long as
 * they are handed over in the same order. Throws what the engine reports.
 */
export async function makeBundle(papers: readonly TopicRecord[]): Promise<Bundle> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const [paper, own] of papers.entries()) {
      const record = await index.addCustomRecord({ url: `/${paper}`, language: LANGUAGE, ...own });
      if (record.errors.length > 0) throw new Error(record.errors.join('\n'));
    }
    const { files, errors: unmade } = await index.getFiles();
    if (unmade.length > 0) throw new Error(unmade.join('\n'));
    const kept = files.filter(
      ({ path }) => INDEX.test(path) || path === ENGINE.script || path === ENGINE.core,
    );
    const numbers = Object.fromEntries(files.flatMap(numberOf).sort(([, a], [, b]) => a - b));
    return new Map([
      ...kept.map(({ path, content }) => [path, content] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      [NUMBERS, Buffer.from(JSON.stringify(numbers))],
    ]);
  } finally {
    await close();
  }
}

/** The id under which the engine knows a record, and the number of its paper. */
function numberOf({ path, content }: { path: string; content: Uint8Array }): [string, number][] {
  const id = FRAGMENT.exec(path)?.groups?.id;
  if (id === undefined) return [];
  const paper = FRAGMENT_URL.exec(gunzipSync(content).toString())?.groups?.paper;
  if (paper === undefined) throw new Error(`${path} has no number`);
  return [[id, Number(paper)]];
}

/** Files by path. */
type Bundle = ReadonlyMap<string, Uint8Array>;

/** A paper as the engine indexes it. */
export interface TopicRecord {
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
