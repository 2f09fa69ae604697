/** The concepts as a collection of Astro: files in, entries out. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { throwForReader } from '../run/build-error.ts';
import { conceptsDir, readConcepts } from '../archive/concept-folder.ts';
import { contentDir } from '../archive/paper-folder.ts';
import { report } from './papers-loader.ts';

/** Load `concepts/` of the content folder; a clash of two files is judged too, so all are read together. */
export function conceptsLoader(): Loader {
  return {
    name: 'concepts',
    load: async (context) => {
      await loadAll(context).catch(throwForReader);
      const folder = conceptsDir(contentDir());
      context.watcher?.add(folder);
      context.watcher?.on('all', (_, file) => {
        if (!file.startsWith(folder)) return;
        loadAll(context).catch((error: unknown) => {
          context.logger.error(String(error));
        });
      });
    },
  };
}

async function loadAll(context: LoaderContext): Promise<void> {
  const { files, issues } = await readConcepts(contentDir());
  context.store.clear();
  for (const { file, concept } of files) {
    const { id } = concept;
    const data = await context.parseData({ id, data: concept, filePath: file });
    const filePath = path.relative(fileURLToPath(context.config.root), path.resolve(file));
    context.store.set({ id, data, filePath, digest: context.generateDigest(data) });
  }
  const errors = issues.filter(({ severity }) => severity === 'error');
  report(context, '概念', errors);
}
