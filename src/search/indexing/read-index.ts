/** Read a written index back from disk, as a browser reads it from a host. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteFiles } from '../browse/files.ts';

/** The index in `dir` and the pages of the site in which it stands; `onRead` hears of each file of the index, with its bytes. */
export function indexFilesOf(
  dir: string,
  page: SiteFiles['page'] = (href) => readFile(path.join(dir, '..', href, 'index.html'), 'utf8'),
  onRead: (name: string, bytes: Uint8Array) => void = () => undefined,
): SiteFiles {
  return {
    page,
    async file(name) {
      const content = await readFile(path.join(dir, name));
      onRead(name, content);
      return content;
    },
  };
}
