import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heldPapers } from '../../../src/archive/held-papers.ts';
import { conceptsLoader } from '../../../src/build/concepts-loader.ts';
import { papersLoader } from '../../../src/build/papers-loader.ts';
import { writePaperFile } from '../../../src/digest/write.ts';
import { closeCache } from '../../../src/run/cache.ts';
import { makeDigest } from '../../fixtures/digest.ts';

let home: string;
const cacheDir = () => pathToFileURL(`${home}/cache/`);
const put = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(home, file)), { recursive: true });
  await writeFile(path.join(home, file), text);
};

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-loaders-'));
  vi.stubEnv('CONTENT_DIR', path.join(home, 'content'));
  await mkdir(path.join(home, 'content'));
});
afterEach(async () => {
  closeCache(cacheDir());
  heldPapers().clear();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

/** Load as a build does; what is stored, what is said, and what ends the build. */
async function load(loader: Loader) {
  const said: string[] = [];
  const store = new Map<string, unknown>();
  const context = {
    config: { root: new URL('../../../', import.meta.url), cacheDir: cacheDir() },
    logger: { error: (message: string) => said.push(message) },
    store: {
      get: (id: string) => store.get(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
      keys: () => store.keys(),
      delete: (id: string) => store.delete(id),
      clear: () => {
        store.clear();
      },
    },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: JSON.stringify,
  } as unknown as LoaderContext;
  const error = await loader.load(context).then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  return { error, said: said.join('\n'), ids: [...store.keys()] };
}

const LOADERS: [string, () => Loader][] = [
  ['papers', papersLoader],
  ['concepts', conceptsLoader],
];
const concept = (front: string) => `---\nname: FOLD\nkind: method\n${front}---\n\n紙を折る方法。\n`;

describe('what a build reads', () => {
  it('is stored where nothing is wrong with it', async () => {
    await put('content/papers/2501.00001v1.md', writePaperFile(makeDigest()));
    await put('content/concepts/fold.md', concept(''));
    expect(await load(papersLoader())).toEqual({ error: undefined, said: '', ids: ['2501.00001v1'] });
    expect(await load(conceptsLoader())).toEqual({ error: undefined, said: '', ids: ['fold'] });
  });

  it('ends it where a concept is gone that another one names, and says which', async () => {
    await put('content/concepts/fold.md', concept('related: [gone]\n'));
    const { error, said } = await load(conceptsLoader());
    expect(said).toMatch(/fold\.md:4:11 エラー 関わる概念「gone」がありません/);
    expect(error).toMatchObject({ name: 'AstroUserError', stack: '' });
    expect(error?.message).toBe('直すべき概念があるので、サイトを作りません（1件）。');
  });

  it.each(LOADERS)('ends it in a sentence where a file is in place of the folder %s', async (name, open) => {
    await put(`content/${name}`, '');
    const { error } = await load(open());
    expect(error).toMatchObject({ name: 'AstroUserError', stack: '' });
    expect(error?.message).toMatch(new RegExp(`${name}」を読めません[^。]*。$`));
  });

  it('ends it in a sentence where there is no content', async () => {
    await rm(path.join(home, 'content'), { recursive: true });
    const { error } = await load(papersLoader());
    expect(error).toMatchObject({ name: 'AstroUserError', stack: '' });
    expect(error?.message).toMatch(/content」がありません。CONTENT_DIR を確かめてください。$/);
  });
});
