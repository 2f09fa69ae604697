/** Loaded only where the index cannot be reached. */
import { readStoredDocuments } from './stored-documents.ts';
import type { IndexFiles } from './files.ts';
import { storedFilesOf } from './stored-files.ts';

/** The papers that this browser has stored, as an index. */
export async function openStoredFiles(): Promise<IndexFiles> {
  return storedFilesOf(await readStoredDocuments());
}
