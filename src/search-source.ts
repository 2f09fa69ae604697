/** The papers of the content folder as search indexes them: in volumes, whose texts are read only where they are asked for. */
import { fileURLToPath } from 'node:url';
import { cacheKey } from './cache.ts';
import { readConcepts } from './curator/concept-folder.ts';
import { contentDir } from './curator/paper-folder.ts';
import { namesOf } from './knowledge/concept.ts';
import { TAG_ALIASES } from './knowledge/tags.ts';
import { arrangeLibrary, searchDocumentOf } from './library.ts';
import { sourceVersion } from './markdown/version.ts';
import { openMentionSource } from './mention-source.ts';
import { openPaperSource } from './paper-source.ts';
import type { Paper } from './paper.ts';
import { openVolumeCache, prepareVolume, type VolumeSource } from './search/build/volume-cache.ts';
import { volumesOf } from './search/build/volumes.ts';
import type { NameGroup, SearchDocument } from './search/document.ts';

/** What decides what is kept of a volume; the lock file names the ranked engine. */
const VOLUME_SOURCES = [
  'src/search/build',
  ...['grams', 'normalize', 'notes', 'terms', 'topics'].map((name) => `src/search/${name}.ts`),
  'package-lock.json',
];

/** Open the volumes of all papers; `root` is the project's folder, `cacheDir` Astro's cache. */
export async function openSearchSource({
  root,
  cacheDir,
  content = contentDir(),
}: Folders): Promise<SearchSource> {
  // The collection has judged them already.
  const { concepts } = await readConcepts(content);
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const { mentionsOf } = await openMentionSource(root, cacheDir, concepts);
  const kindsIn = (paper: Paper) => mentionsOf(paper).flatMap(({ concept }) => kindOf.get(concept) ?? []);
  const source = await openPaperSource(root, cacheDir, content);
  const papers = [];
  for (const name of await source.list()) papers.push((await source.read(name)).paper);
  const { editions, tagName } = arrangeLibrary(papers.filter((paper) => paper !== undefined));
  // A new day leaves the numbers of older papers alone.
  const oldestFirst = editions.toReversed();
  const version = await sourceVersion(fileURLToPath(root), VOLUME_SOURCES);
  const months = oldestFirst.map(({ current }) => current.date.slice(0, 'YYYY-MM'.length));

  function read(first: number, papers: number, readText: ReadText): SearchDocument[] {
    return oldestFirst
      .slice(first, first + papers)
      .map((edition) => searchDocumentOf(edition, tagName, kindsIn(edition.current), readText));
  }

  const volumes = volumesOf(months).map(({ first, papers }) => ({
    first,
    months: new Set(months.slice(first, first + papers)),
    // A text is named by its key: whole documents need not be read to tell whether one changed.
    key: cacheKey(
      version,
      read(first, papers, (key) => key),
    ),
    read: () => read(first, papers, (key) => source.sections.read(key)?.text ?? ''),
  }));
  return {
    volumes,
    names: [...namesOfTags(), ...concepts.map((concept) => ({ spellings: namesOf(concept), concept }))],
  };
}

/** Make what the cache lacks of the volumes that lie within `months` (YYYY-MM), and say how many there are. */
export async function prepareSearch(folders: Folders, months: ReadonlySet<string>): Promise<number> {
  const cache = openVolumeCache(folders.cacheDir);
  const { volumes } = await openSearchSource(folders);
  const within = volumes.filter((volume) => volume.months.isSubsetOf(months));
  for (const volume of within) await prepareVolume(cache, volume);
  return within.length;
}

function namesOfTags(): NameGroup[] {
  return Object.entries(TAG_ALIASES).map(([name, aliases]) => ({ spellings: [name, ...aliases] }));
}

type ReadText = (key: string) => string;

/** Where a build stands, as Astro's configuration has it. */
interface Folders {
  root: URL;
  cacheDir: URL;
  /** The content folder, if it is not that of the environment. */
  content?: string;
}

/** What the indexes are made from. */
export interface SearchSource {
  /** All papers, the oldest first, with the months of each volume. */
  volumes: (VolumeSource & { months: ReadonlySet<string> })[];
  /** Groups of names of one thing. */
  names: NameGroup[];
}
