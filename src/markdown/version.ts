import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What decides how a digest is read and how a section looks, relative to the project's root. */
const SOURCES = ['src/digest', 'src/markdown', 'src/cache.ts', 'src/paper.ts', 'package-lock.json'];

/** A version of the parser, the plugins and the exact libraries below them; `root` is the project's folder. */
export async function processorVersion(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(root)) hash.update(await readFile(file)).update('\0');
  return hash.digest('hex');
}

async function listFiles(root: string): Promise<string[]> {
  const lists = SOURCES.map(async (source) => {
    if (path.extname(source)) return [path.join(root, source)];
    const names = await readdir(path.join(root, source), { recursive: true });
    return names
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => path.join(root, source, name));
  });
  return (await Promise.all(lists)).flat();
}
