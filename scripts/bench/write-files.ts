/** Files of the indexes on a disk, without a site around them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchFile } from '../../src/search/indexing/search-file.ts';

/** Write files below `out`; of those that `kept` has by path with their keys, what is the same is not written, and others go. */
export function writeFiles(
  out: string,
  files: readonly SearchFile[],
  kept: Map<string, string> = new Map<string, string>(),
): void {
  const before = new Map(kept);
  kept.clear();
  for (const { path: name, key, make } of files) {
    const file = path.join(out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (before.get(name) !== key) writeFileSync(file, make());
    before.delete(name);
    kept.set(name, key);
  }
  for (const name of before.keys()) rmSync(path.join(out, name));
}
