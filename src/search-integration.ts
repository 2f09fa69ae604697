/** Where search meets Astro: both indexes are made from the same papers, beside the built pages or for the dev server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { readConcepts } from './curator/concept-folder.ts';
import { contentDir } from './curator/paper-folder.ts';
import { namesOf, type Concept } from './knowledge/concept.ts';
import { TAG_ALIASES } from './knowledge/tags.ts';
import { arrangeLibrary, searchDocumentOf } from './library.ts';
import { openMentionSource } from './mention-source.ts';
import { openPaperSource } from './paper-source.ts';
import type { Paper } from './paper.ts';
import type { NameGroup, SearchDocument } from './search/document.ts';
import { writePagefindIndex } from './search/build/write-pagefind.ts';
import { writeSearchIndex } from './search/build/write-index.ts';

/** Build the index of exact search at `/search/index.json` and that of Pagefind at `/pagefind/`. */
export function search(): AstroIntegration {
  let config: AstroConfig | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': (options) => {
        config = options.config;
      },
      'astro:server:setup': ({ server }) => {
        if (config) serveIndexes(server, config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!config) return;
        const papers = await writeIndexes(config, fileURLToPath(dir));
        logger.info(`indexed ${papers} papers`);
      },
    },
  };
}

/** Write both indexes below `out` and say how many papers they hold. */
async function writeIndexes(config: AstroConfig, out: string): Promise<number> {
  // The collection has judged them already.
  const { concepts } = await readConcepts(contentDir());
  const documents = await openDocuments(config, concepts);
  const names = [...namesOfTags(), ...concepts.map((concept) => ({ spellings: namesOf(concept), concept }))];
  const { papers } = await writeSearchIndex(documents(), names, path.join(out, 'search'));
  await writePagefindIndex(documents(), path.join(out, 'pagefind'));
  return papers;
}

/** The dev server has no finished pages: it makes the indexes when they are asked for, anew after each change. */
function serveIndexes({ watcher, middlewares }: DevServer, config: AstroConfig): void {
  const out = fileURLToPath(new URL('search-dev/', config.cacheDir));
  let written: Promise<unknown> | undefined;
  watcher.on('all', (_, file) => {
    if (file.startsWith(contentDir())) written = undefined;
  });
  middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!/^\/(?:search\/.*\.(?:json|bin)|pagefind\/.*)$/.test(pathname)) {
      next();
      return;
    }
    written ??= writeIndexes(config, out);
    written
      .then(() => readFile(path.join(out, pathname)))
      .then((content) => {
        if (pathname.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
        response.end(content);
      })
      .catch(next);
  });
}

/** All papers as search reads them, oldest first, so that a new day leaves the numbers of older papers alone. */
async function openDocuments(
  { root, cacheDir }: AstroConfig,
  concepts: readonly Concept[],
): Promise<() => AsyncGenerator<SearchDocument>> {
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const mentionsOf = await openMentionSource(root, cacheDir, concepts);
  const kindsIn = async (paper: Paper) =>
    (await mentionsOf(paper)).flatMap(({ concept }) => kindOf.get(concept) ?? []);
  const source = await openPaperSource(root, cacheDir, contentDir());
  const papers = [];
  for (const name of await source.list()) papers.push((await source.read(name)).paper);
  const { editions, tagName } = arrangeLibrary(papers.filter((paper) => paper !== undefined));
  const readText = async (key: string) => (await source.sections.read(key)).text;
  return async function* () {
    for (const edition of editions.toReversed())
      yield await searchDocumentOf(edition, tagName, await kindsIn(edition.current), readText);
  };
}

function namesOfTags(): NameGroup[] {
  return Object.entries(TAG_ALIASES).map(([name, aliases]) => ({ spellings: [name, ...aliases] }));
}

type DevServer = HookParameters<'astro:server:setup'>['server'];
