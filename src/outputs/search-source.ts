/** The papers of the content folder as search indexes them: in parts of volumes, whose texts are read only where they are asked for. */
import { cacheKey } from '../run/cache.ts';
import { codeVersion } from '../run/code-version.ts';
import { readConcepts } from '../archive/concept-folder.ts';
import { contentDir, readPaper } from '../archive/paper-folder.ts';
import { editionsOf } from '../knowledge/editions.ts';
import { namesOf } from '../knowledge/concept.ts';
import { TAG_ALIASES } from '../knowledge/tags.ts';
import { arrangeLibrary, type Library } from '../archive/library.ts';
import { searchDocumentOf } from './search-document.ts';
import { openMentionSource } from '../archive/mention-source.ts';
import { openPaperSource, type PaperSource } from '../archive/paper-source.ts';
import { renderPaper, type Paper } from '../archive/paper.ts';
import { prepareVolume } from '../search/indexing/list-search.ts';
import { openVolumeCache, type PartSource } from '../search/indexing/volume-cache.ts';
import { volumesOf, type Part } from '../search/indexing/volumes.ts';
import type { NameGroup, SearchDocument } from '../search/document.ts';
import { textOfHtml } from '../search/html-text.ts';

/**
 * Open the volumes of all papers, or those that lie within `months` (YYYY-MM); then papers of other months are read but not
 * rendered. `root` is the project's folder, `cacheDir` Astro's cache; `enough` papers close a volume or a part of one.
 */
export async function openSearchSource(
  { root, cacheDir, content = contentDir() }: Folders,
  { library, months, enough }: Choice = {},
): Promise<SearchSource> {
  // The collection has judged them already.
  const { concepts } = await readConcepts(content);
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const { conceptsOf } = openMentionSource(root, cacheDir, concepts);
  const kindsIn = (paper: Paper) => conceptsOf(paper).flatMap((concept) => kindOf.get(concept) ?? []);
  const source = openPaperSource(root, cacheDir, content);
  const { editions, tags } = library ?? arrangeLibrary(await readPapers(source, content, months));
  // A new day leaves the numbers of older papers alone.
  const oldestFirst = editions.toReversed();
  const version = codeVersion(root, 'src/outputs/search-source.ts', 'src/search/indexing/list-search.ts');
  const readText = (key: string) => textOfHtml(source.sections.read(key)?.html ?? '');

  function readPart({ first, papers }: Part, textOf: ReadText): SearchDocument[] {
    return oldestFirst
      .slice(first, first + papers)
      .map((edition) => searchDocumentOf(edition, tags.nameOf, kindsIn(edition.current), textOf));
  }

  const isWithin = ({ first, papers }: Part) =>
    oldestFirst.slice(first, first + papers).every(({ current }) => months?.has(monthOf(current)) ?? true);
  const days = oldestFirst.map(({ current }) => current.date);
  const volumes = volumesOf(days, enough)
    .filter((parts) => parts.every(isWithin))
    .map((parts) =>
      parts.map((part) => ({
        first: part.first,
        // A text is named by its key: whole documents need not be read to tell whether one changed.
        key: cacheKey(
          version,
          readPart(part, (key) => key),
        ),
        read: () => readPart(part, readText),
      })),
    );
  return {
    volumes,
    names: [...namesOfTags(), ...concepts.map((concept) => ({ spellings: namesOf(concept), concept }))],
  };
}

/** Make what the cache lacks of the volumes that lie within `months` (YYYY-MM), and say how many volumes these are. */
export async function prepareSearch(
  folders: Folders,
  choice: Choice & { months: ReadonlySet<string> },
): Promise<number> {
  const cache = openVolumeCache(folders.cacheDir);
  const { volumes } = await openSearchSource(folders, choice);
  for (const volume of volumes) await prepareVolume(cache, volume);
  return volumes.length;
}

/** All papers; those whose place is not within `months`, where these are given, only as their files say. */
async function readPapers(
  source: PaperSource,
  content: string,
  months: ReadonlySet<string> | undefined,
): Promise<Paper[]> {
  const names = await source.list();
  const papers: Paper[] = [];
  const outlines = new Map<string, Paper>();
  for (const name of names) {
    if (!months) break;
    const { digest, trees } = readPaper(content, name);
    if (digest)
      outlines.set(name, await renderPaper(digest, trees, { key: '', markdownKey: '' }, notRendered));
  }
  const within = new Set(
    editionsOf([...outlines.values()])
      .filter(({ current }) => months?.has(monthOf(current)))
      .map(({ current }) => current.id),
  );
  for (const name of names) {
    const outline = outlines.get(name);
    const paper = outline && !within.has(outline.id) ? outline : (await source.read(name)).paper;
    if (paper) papers.push(paper);
  }
  return papers;
}

function notRendered(): Promise<{ key: string; html: string }> {
  return Promise.resolve({ key: '', html: '' });
}

function monthOf({ date }: Paper): string {
  return date.slice(0, 'YYYY-MM'.length);
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

interface Choice {
  /** All papers, where they have been read already. */
  library?: Pick<Library, 'editions' | 'tags'>;
  months?: ReadonlySet<string>;
  enough?: Parameters<typeof volumesOf>[1];
}

/** What the indexes are made from. */
export interface SearchSource {
  /** The volumes in their parts, the oldest first. */
  volumes: PartSource[][];
  /** Groups of names of one thing. */
  names: NameGroup[];
}
