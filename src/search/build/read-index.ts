/** Read a written index back from disk, as a browser reads it from a host. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReadFile } from '../browse/files.ts';

/** The files of the index in `dir`; `onRead` hears of each, with its bytes as they are served. */
export function indexFilesOf(
  dir: string,
  onRead: (name: string, bytes: number) => void = () => undefined,
): ReadFile {
  return async (name, isCompressed) => {
    const content = await readFile(path.join(dir, name));
    onRead(name, content.length);
    return isCompressed ? gunzipSync(content) : content;
  };
}
