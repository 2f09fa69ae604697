/** The thread in which searches run: one at a time, a newer one stops the older. */
import { SEARCH_HREF } from '../../site/addresses.ts';
import { openIndexFiles, type IndexFiles, type SiteFiles } from './files.ts';
import type { Answer, Order } from './messages.ts';
import { ENGINE, openRankedEngine, type EngineModule } from './open-engine.ts';
import type { RankedEngine } from './rank-topics.ts';
import { PAGE, startSession, type Session } from './session.ts';

const NO_SUBJECTS = { tags: [], concepts: [] };

let files: Promise<IndexFiles> | undefined;
let stored: Promise<IndexFiles> | undefined;
let engine: Promise<RankedEngine> | undefined;
let session: Session | undefined;
let current = 0;

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'search') current = order.id;
  run(order)
    .catch((error: unknown) => {
      if (order.kind !== 'search') throw error;
      // The site may have been published anew since the index was opened: open it once more.
      files = undefined;
      engine = undefined;
      return run(order);
    })
    .catch((error: unknown) => {
      files = undefined;
      post(order, { kind: 'failure', message: String(error) });
    });
});

async function run(order: Order): Promise<void> {
  if (order.kind === 'search') session = await open(order.text, order.options);
  if (!session || order.id !== current) return;
  if (order.kind === 'facets') {
    post(order, { kind: 'facets', counts: await session.countFacets() });
    return;
  }
  await goOn(order, session);
}

/** Matches first; what is near only after the last of them, and by itself only where matches are few. */
async function goOn(order: Order, running: Session): Promise<void> {
  const isFirst = order.kind === 'search';
  const hits = await running.nextExact();
  if (hits.length > 0 || isFirst) post(order, { kind: 'hits', hits, state: running.state });
  const isFull = running.state.isExactMore || (isFirst ? hits.length >= PAGE : hits.length > 0);
  if (!isFull && order.id === current) {
    const near = await running.nextNear(!isFirst);
    if (near.length > 0) post(order, { kind: 'hits', hits: near, state: running.state });
    const isWanted = isFirst ? hits.length + near.length === 0 : near.length === 0;
    if (isWanted && order.id === current && !running.state.areTopicsDone) {
      const topics = await running.nextTopics(openEngine);
      post(order, { kind: 'hits', hits: topics, state: running.state });
    }
  }
  const isNothing = isFirst && hits.length === 0 && !running.state.isNothing;
  const subjects = isNothing ? await running.findSubjects() : NO_SUBJECTS;
  post(order, { kind: 'end', state: running.state, subjects });
}

async function open(text: string, options: Parameters<typeof startSession>[2]): Promise<Session> {
  files ??= openIndexFiles(site).catch(openStored);
  const opened = await files;
  // What is stored answers only as long as the site cannot be reached.
  if (opened.isStored) files = undefined;
  return startSession(opened, text, options);
}

/** Without a network (fetch then fails with a TypeError) the stored papers are searched, if there are any. */
async function openStored(error: unknown): Promise<IndexFiles> {
  if (!(error instanceof TypeError)) throw error;
  stored ??= import('./open-stored.ts').then(({ openStoredFiles }) => openStoredFiles());
  const opened = await stored;
  if (opened.manifest.papers === 0) throw error;
  return opened;
}

const site: SiteFiles = {
  async file(path) {
    // All else is named by its content.
    const response = await request(SEARCH_HREF + path, path === 'index.json' ? 'no-cache' : 'default');
    return new Uint8Array(await response.arrayBuffer());
  },
  page: async (href) => (await request(href, 'default')).text(),
};

async function request(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

async function openEngine(): Promise<RankedEngine> {
  const { manifest } = await (files ?? openIndexFiles(site));
  const address = `${ENGINE}pagefind.js`;
  engine ??= import(/* @vite-ignore */ address).then((pagefind: EngineModule) =>
    openRankedEngine(pagefind, manifest.bundles),
  );
  return engine;
}

function post({ id }: Order, answer: Answer): void {
  if (id === current) postMessage({ id, answer });
}
