/** Lay the folder of a new site: settings, a word about it, one digest as an example, and the workflow that publishes it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isThere } from '../archive/text-file.ts';

const STARTER = new URL('starter/', import.meta.url);
/** Where each file of the starter belongs. */
const PLACES = {
  'site.yaml': 'site.yaml',
  'about.md': 'about.md',
  'read-me.md': 'README.md',
  'example.md': 'papers/1706.03762v7.md',
  'publish.yml': '.github/workflows/publish.yml',
} as const;

/** Write what is not there yet into `dir`, and say of each file whether it was written. */
export function layNewSite(dir: string, { repository, commit, date }: Origin): LaidFile[] {
  const words: Readonly<Record<string, string>> = {
    'id: ID': `id: ${idOf(dir)}`,
    'date: DATE': `date: ${date}`,
    'OWNER/REPOSITORY': repository,
    'CODE_COMMIT: COMMIT': `CODE_COMMIT: ${commit}`,
  };
  return Object.entries(PLACES).map(([name, place]) => {
    const file = path.join(dir, place);
    // The example is for whoever has no digest yet.
    const isNeeded = name !== 'example.md' || !isThere(path.join(dir, 'papers'));
    if (isThere(file) || !isNeeded) return { file: place, isNew: false };
    let text = readFileSync(new URL(name, STARTER), 'utf8');
    for (const [word, meant] of Object.entries(words)) text = text.replace(word, meant);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { file: place, isNew: true };
  });
}

/** What the folder is called, as far as it can name what browsers keep. */
function idOf(dir: string): string {
  const id = path
    .basename(path.resolve(dir))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '')
    .slice(0, 31);
  return id === '' ? 'digests' : id;
}

/** The code from which a site is to be made, and the day. */
interface Origin {
  /** `owner/name` on GitHub. */
  repository: string;
  commit: string;
  /** YYYY-MM-DD */
  date: string;
}

/** A file of the new site; one that was there already stays as it is. */
interface LaidFile {
  file: string;
  isNew: boolean;
}
