/** What programs read, and scripts of the site among them: the list of papers, its schema, facts, names. */
import {
  conceptJsonHref,
  DESTINATIONS_HREF,
  FACTS_CSV_HREF,
  fileOf,
  SCHEMA_HREF,
} from '../site/addresses.ts';
import { absolute } from '../site/this-site.ts';
import { openArchive } from '../queries/archive.ts';
import { listTags } from '../queries/papers.ts';
import { listConcepts, listFactRecords } from '../queries/knowledge.ts';
import { writeCsv } from '../share/csv.ts';
import { apiSchema } from '../share/paper-json.ts';
import { destinationsOf } from '../views/destination.ts';
import type { Output } from './output.ts';
import { listPaperLists } from './published-papers.ts';

/** The list of all papers with its schema, the table of facts, the names that the palette knows, and what a preview of a concept shows. */
export async function listProgramFiles(): Promise<Output[]> {
  const [lists, records, concepts, { concepts: dictionary }, tags] = await Promise.all([
    listPaperLists(),
    listFactRecords(),
    listConcepts(),
    openArchive(),
    listTags(),
  ]);
  const json = (href: string, value: unknown): Output => {
    const content = JSON.stringify(value);
    return { path: fileOf(href), type: 'json', key: content, make: () => content };
  };
  const schema = JSON.stringify(apiSchema(absolute(SCHEMA_HREF)), undefined, 2);
  return [
    ...lists,
    { path: fileOf(SCHEMA_HREF), type: 'schema', key: schema, make: () => schema },
    { path: fileOf(FACTS_CSV_HREF), type: 'csv', key: records, make: () => writeCsv(records) },
    json(DESTINATIONS_HREF, destinationsOf(dictionary, tags)),
    ...concepts.map(({ href, name, kindLabel, definition, papers }) =>
      json(conceptJsonHref(href), { name, kind: kindLabel, definition, papers }),
    ),
  ];
}
