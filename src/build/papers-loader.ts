/** The one place where the papers meet Astro: files in, entries of the collection out. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentDir, hasContent, paperPath, papersDir } from '../archive/paper-folder.ts';
import { judgePassedOver } from '../archive/passed-over.ts';
import { issuesAsText } from '../archive/issues-text.ts';
import type { FileIssue } from '../digest/issue.ts';
import { enterStage, openAccount } from '../run/account.ts';
import { buildError, throwForReader } from '../run/build-error.ts';
import { signOf } from '../run/file-stat.ts';
import { heldPapers } from '../archive/held-papers.ts';
import { openPaperSource, type PaperSource, type ReadPaper } from '../archive/paper-source.ts';
import { createProgress } from '../run/progress.ts';
import { readPapers } from '../archive/read-papers.ts';

/** Milliseconds between two looks at the files of a running dev server. */
const LOOK = 700;

/**
 * Load `papers/` of the content folder. The store gets what names a digest; the papers themselves are held in this process.
 */
export function papersLoader(): Loader {
  return {
    name: 'papers',
    load: (context) => load(context).catch(throwForReader),
  };
}

/** What is broken stops a build; a running dev server says so and goes on without it. */
export function report({ logger, watcher }: LoaderContext, what: string, issues: readonly FileIssue[]): void {
  if (issues.length === 0) return;
  logger.error(`${what}に直すべき所が${issues.length}件あります。\n\n${issuesAsText(issues)}\n`);
  if (!watcher) throw buildError(`直すべき${what}があるので、サイトを作りません（${issues.length}件）。`);
}

async function load(context: LoaderContext): Promise<void> {
  const dir = contentDir();
  if (!hasContent(dir))
    throw buildError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  const source = openPaperSource(context.config.root, context.config.cacheDir, dir);
  const loading: Loading = { context, dir, source };
  const before = context.watcher && (await signFiles(loading));
  await loadAll(loading);
  if (before) watchFiles(loading, before);
}

async function loadAll(loading: Loading): Promise<void> {
  const { context, dir, source } = loading;
  enterStage('content');
  const names = await source.list();
  const { root, cacheDir } = context.config;
  const progress = createProgress('要約');
  const papers = await readPapers(names, source, [root.href, cacheDir.href, path.resolve(dir)], (done) => {
    progress.update(done, names.length);
  });
  progress.stop();
  const passedOver = await judgePassedOver(papersDir(dir));
  const issues = passedOver.filter(({ severity }) => severity === 'error');
  for (const [index, paper] of papers.entries())
    issues.push(...(await storePaper(loading, names[index] ?? '', paper)));
  openAccount().papers = papers.length;
  const known = new Set(names.map(entryId));
  for (const id of [...context.store.keys(), ...heldPapers().keys()]) if (!known.has(id)) forget(context, id);
  report(context, '要約', issues);
}

async function storePaper(
  { context, dir }: Loading,
  name: string,
  { key, paper, issues }: ReadPaper,
): Promise<FileIssue[]> {
  const file = paperPath(dir, name);
  const id = entryId(name);
  if (!paper) {
    forget(context, id);
    return issues;
  }
  heldPapers().set(id, paper);
  if (context.store.get(id)?.digest !== key) {
    const { version, date, title, titleJa } = paper;
    const entry = { id: paper.id, version, date, title, titleJa, key };
    const data = await context.parseData({ id, data: entry, filePath: file });
    const filePath = path.relative(fileURLToPath(context.config.root), file);
    context.store.set({ id, data, digest: key, filePath });
  }
  return issues;
}

/**
 * Look at the files again and again: a watcher of the system begins too late for what is changed while the server starts, and is silent on
 * some disks. `before` is how they were when they were read.
 */
function watchFiles(loading: Loading, before: ReadonlyMap<string, string>): void {
  const { context, source } = loading;
  let known = before;
  const look = async () => {
    const now = await signFiles(loading);
    const changed = [...now].filter(([name, sign]) => known.get(name) !== sign);
    const gone = [...known.keys()].filter((name) => !now.has(name));
    known = now;
    for (const name of gone) forget(context, entryId(name));
    for (const [name] of changed)
      report(context, '要約', await storePaper(loading, name, await source.read(name)));
  };
  const lookOn = () => {
    const next = () => setTimeout(lookOn, LOOK).unref();
    look()
      .catch((error: unknown) => {
        context.logger.error(String(error));
      })
      .finally(next);
  };
  lookOn();
}

/** How each file stands on the disk. */
async function signFiles({ dir, source }: Loading): Promise<Map<string, string>> {
  const signs = new Map<string, string>();
  for (const name of await source.list()) {
    const stat = statSync(paperPath(dir, name), { bigint: true, throwIfNoEntry: false });
    if (stat) signs.set(name, signOf(stat));
  }
  return signs;
}

function forget({ store }: LoaderContext, id: string): void {
  store.delete(id);
  heldPapers().delete(id);
}

function entryId(name: string): string {
  return name.replace(/\.md$/, '');
}

interface Loading {
  context: LoaderContext;
  dir: string;
  source: PaperSource;
}
