/** The one place where the papers meet Astro: files in, entries of the collection out. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentDir, hasContent, paperPath, papersDir } from './curator/paper-folder.ts';
import { judgePassedOver } from './curator/passed-over.ts';
import { issuesAsText } from './curator/report/issues.ts';
import type { FileIssue } from './digest/issue.ts';
import { enterStage, openAccount } from './build/account.ts';
import { buildError, throwForReader } from './build/build-error.ts';
import { heldPapers } from './held-papers.ts';
import { openPaperSource, type PaperSource, type ReadPaper } from './paper-source.ts';
import { createProgress } from './progress.ts';
import { readPapers } from './read-papers.ts';

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
  await loadAll(loading);
  watchFolder(loading);
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
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  for (const id of heldPapers().keys()) if (!known.has(id)) heldPapers().delete(id);
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
    context.store.delete(id);
    heldPapers().delete(id);
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

function watchFolder(loading: Loading): void {
  const { context, dir, source } = loading;
  const folder = papersDir(dir);
  const nameOf = (file: string) => path.relative(folder, file).split(path.sep).join('/');
  const onWrite = async (file: string) => {
    const name = nameOf(file);
    if (name.startsWith('..') || !source.has(name)) return;
    report(context, '要約', await storePaper(loading, name, await source.read(name)));
  };
  const load = (file: string) => {
    onWrite(file).catch((error: unknown) => {
      context.logger.error(String(error));
    });
  };
  context.watcher?.add(folder);
  context.watcher?.on('add', load);
  context.watcher?.on('change', load);
  context.watcher?.on('unlink', (file) => {
    const id = entryId(nameOf(file));
    context.store.delete(id);
    heldPapers().delete(id);
  });
}

function entryId(name: string): string {
  return name.replace(/\.md$/, '');
}

interface Loading {
  context: LoaderContext;
  dir: string;
  source: PaperSource;
}
