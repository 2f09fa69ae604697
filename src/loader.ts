/** The one place where the digest format meets Astro: files in, entries of the collection out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import {
  contentDir,
  displayPath,
  hasContent,
  isPaperFile,
  listPaperFiles,
  paperPath,
  papersDir,
} from './curator/paper-folder.ts';
import { issuesAsText } from './curator/report/issues.ts';
import { readPaperFile } from './digest/file.ts';
import type { FileIssue, Issue } from './digest/issue.ts';
import { openSectionCache, sectionCacheKey, type SectionCache } from './markdown/cache.ts';
import { renderSection } from './markdown/render.ts';
import { processorVersion } from './markdown/version.ts';
import { renderPaper, type RenderToKey } from './paper.ts';

/**
 * Load `papers/` of the content folder. The store gets facts and the keys of rendered sections,
 * never HTML: one JSON string of all HTML cannot be written beyond some 9,000 papers.
 */
export function papersLoader(): Loader {
  return {
    name: 'papers',
    load: async (context) => {
      const version = await processorVersion(fileURLToPath(context.config.root));
      const cache = openSectionCache(context.config.cacheDir);
      const dir = contentDir();
      if (!hasContent(dir)) throw new AstroError(`内容のフォルダー「${dir}」がありません。`);
      const loading: Loading = { context, dir, version, cache };
      await loadAll(loading);
      watchFolder(loading);
    },
  };
}

async function loadAll(loading: Loading): Promise<void> {
  const { context, dir } = loading;
  const names = await listPaperFiles(dir);
  const issues: FileIssue[] = [];
  for (const name of names) issues.push(...(await loadFile(loading, name)));
  const known = new Set(names.map(entryId));
  for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
  report(context, issues);
}

async function loadFile({ context, dir, version, cache }: Loading, name: string): Promise<FileIssue[]> {
  const file = paperPath(dir, name);
  const filePath = path.relative(fileURLToPath(context.config.root), file);
  const text = await readFile(file, 'utf8');
  const digest = createHash('sha256').update([version, name, text].join('\0')).digest('hex');
  const id = entryId(name);
  const stored = context.store.get(id);
  if (stored?.digest === digest && hasSections(cache, stored.data)) return [];
  const paper = readPaperFile(text, name);
  const issues = paper.issues.filter(({ severity }) => severity === 'error');
  if (paper.digest) {
    const rendered = await renderPaper(paper.digest, renderThrough(cache, version, issues));
    const data = await context.parseData({ id, data: rendered, filePath: file });
    if (issues.length === 0) context.store.set({ id, data, digest, filePath });
  }
  if (issues.length > 0) context.store.delete(id);
  return issues.map((issue) => ({ ...issue, file: displayPath(file) }));
}

/** Render through the cache; what could only be shown as its source is an issue and is never cached. */
function renderThrough(cache: SectionCache, version: string, issues: Issue[]): RenderToKey {
  return async (...section) => {
    const key = sectionCacheKey(version, ...section);
    if (cache.has(key)) return { key, html: await cache.read(key) };
    const { html, messages } = await renderSection(...section);
    issues.push(...messages.map((message) => renderIssue(message.reason)));
    if (messages.length === 0) await cache.write(key, html);
    return { key, html };
  };
}

function renderIssue(reason: string): Issue {
  const message = `描画できない所があります（${reason}）。Markdownを直してください。`;
  return { severity: 'error', rule: 'render', message, place: undefined };
}

/** A broken digest stops a build; a running dev server says so and goes on without it. */
function report({ logger, watcher }: LoaderContext, issues: readonly FileIssue[]): void {
  if (issues.length === 0) return;
  logger.error(`要約に直すべき所が${issues.length}件あります。\n\n${issuesAsText(issues)}\n`);
  if (!watcher) throw new AstroError(`直すべき要約があるので、サイトを作りません（${issues.length}件）。`);
}

function watchFolder(loading: Loading): void {
  const { context, dir } = loading;
  const folder = papersDir(dir);
  const nameOf = (file: string) => path.relative(folder, file).split(path.sep).join('/');
  const onWrite = async (file: string) => {
    const name = nameOf(file);
    if (name.startsWith('..') || !isPaperFile(name)) return;
    report(context, await loadFile(loading, name));
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
    context.store.delete(entryId(nameOf(file)));
  });
}

function hasSections(cache: SectionCache, data: Record<string, unknown>): boolean {
  const sections = Object.values(data.sections ?? {}) as { key: string }[];
  return sections.every(({ key }) => cache.has(key));
}

function entryId(name: string): string {
  return name.replace(/\.md$/, '');
}

interface Loading {
  context: LoaderContext;
  dir: string;
  version: string;
  cache: SectionCache;
}
