/** What a built site takes on the disk, file by file. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Names and sizes of all files below a folder, but for the history of a deployment. */
export function measureFiles(dir: string): MeasuredFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(dir, file).split(path.sep).join('/'),
      size: lstatSync(file).size,
    }))
    .filter(({ name }) => !name.startsWith('.git/'));
}

/** A file by its path in the site, with its bytes. */
export interface MeasuredFile {
  name: string;
  size: number;
}
