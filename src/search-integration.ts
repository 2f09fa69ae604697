/** Where search meets Astro: both indexes are made from the same papers, beside the built pages or for the dev server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { AstroError } from 'astro/errors';
import { readConcepts } from './curator/concept-folder.ts';
import { contentDir, papersDir } from './curator/paper-folder.ts';
import { issuesAsText } from './curator/report/issues.ts';
import { namesOf, type Concept } from './knowledge/concept.ts';
import { createMentionFinder } from './knowledge/mentions.ts';
import { TAG_ALIASES } from './knowledge/tags.ts';
import { arrangeLibrary, searchDocumentOf } from './library.ts';
import { openPaperSource } from './paper-source.ts';
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
  const { concepts, issues } = await readConcepts(contentDir());
  if (issues.length > 0) throw new AstroError(`概念に直すべき所があります。\n\n${issuesAsText(issues)}`);
  const documents = await openDocuments(config, concepts);
  const names = [
    ...namesOfTags(),
    ...concepts.map((concept) => ({ spellings: namesOf(concept), concept: concept.name })),
  ];
  const { papers } = await writeSearchIndex(documents(), names, path.join(out, 'search'));
  await writePagefindIndex(documents(), path.join(out, 'pagefind'));
  return papers;
}

/** The dev server has no finished pages: it makes the indexes when they are asked for, anew after each change. */
function serveIndexes({ watcher, middlewares }: DevServer, config: AstroConfig): void {
  const out = fileURLToPath(new URL('search-dev/', config.cacheDir));
  let written: Promise<unknown> | undefined;
  watcher.on('all', (_, file) => {
    if (file.startsWith(papersDir(contentDir()))) written = undefined;
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
  const findMentions = createMentionFinder(concepts);
  const findKinds = (text: string) => findMentions(text).flatMap(({ id }) => kindOf.get(id) ?? []);
  const source = await openPaperSource(root, cacheDir, contentDir());
  const papers = [];
  for (const name of await source.list()) papers.push((await source.read(name)).paper);
  const { editions, tagName } = arrangeLibrary(papers.filter((paper) => paper !== undefined));
  const readText = async (key: string) => (await source.sections.read(key)).text;
  return async function* () {
    for (const edition of editions.toReversed())
      yield await searchDocumentOf(edition, tagName, findKinds, readText);
  };
}

function namesOfTags(): NameGroup[] {
  return Object.entries(TAG_ALIASES).map(([name, aliases]) => ({ spellings: [name, ...aliases] }));
}

type DevServer = HookParameters<'astro:server:setup'>['server'];
