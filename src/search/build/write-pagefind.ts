/** Write the index of the ranked engine, by its own Node API. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../document.ts';
import { topicText } from '../topics.ts';

/**
 * Words are cut by us, so the engine must not cut them again: as text of a language with spaces it also stems
 * the English ones.
 */
const LANGUAGE = 'en';
/** Files of the engine that belong to its own user interface. */
const UNUSED = [
  ...['pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-modular-ui.css'],
  ...['pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-highlight.js', 'pagefind-worker.js'],
];

/** Write `documents` (oldest first) into `dir`; a record's `paper` is its number. Throws what the engine reports. */
export async function writePagefindIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  dir: string,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    let paper = 0;
    for await (const document of documents) {
      const { date, tags, kinds, hasCode, hasMath } = document;
      const record = await index.addCustomRecord({
        url: document.editions[0]?.href ?? '/',
        language: LANGUAGE,
        content: topicText(document),
        meta: { title: document.title, paper: String(paper++) },
        filters: {
          tag: tags,
          kind: kinds,
          month: [date.slice(0, 'YYYY-MM'.length)],
          has: [...(hasCode ? ['code'] : []), ...(hasMath ? ['math'] : [])],
        },
      });
      if (record.errors.length > 0) throw new Error(record.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: dir });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
    await Promise.all(UNUSED.map((file) => rm(path.join(dir, file), { force: true })));
  } finally {
    await close();
  }
}
