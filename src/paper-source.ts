/** The papers of the content folder as facts, through the cache: the one way from files to papers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cacheKey, openCache, openSectionCache, type SectionCache } from './cache.ts';
import { displayPath, isPaperFile, listPaperFiles, paperPath } from './curator/paper-folder.ts';
import { readPaperFile } from './digest/file.ts';
import type { FileIssue, Issue } from './digest/issue.ts';
import { renderSection } from './markdown/render.ts';
import { PROCESSOR_SOURCES, sourceVersion } from './markdown/version.ts';
import { renderPaper, type Paper, type RenderToKey } from './paper.ts';

/** Open the papers below `contentDir`; `root` is the project's folder, `cacheDir` Astro's cache. */
export async function openPaperSource(root: URL, cacheDir: URL, contentDir: string): Promise<PaperSource> {
  const version = await sourceVersion(fileURLToPath(root), PROCESSOR_SOURCES);
  const sections = openSectionCache(cacheDir);
  const papers = openCache<Paper>(cacheDir, 'papers');
  const isWhole = (paper: Paper) => Object.values(paper.sections).every(({ key }) => sections.has(key));

  async function render(name: string, text: string): Promise<ReadPaper> {
    const file = readPaperFile(text, name);
    const issues = file.issues.filter(({ severity }) => severity === 'error');
    const paper = file.digest && (await renderPaper(file.digest, renderThrough(sections, version, issues)));
    const path = displayPath(paperPath(contentDir, name));
    return {
      paper: issues.length === 0 ? paper : undefined,
      issues: issues.map((issue) => ({ ...issue, file: path })),
    };
  }

  return {
    sections,
    list: () => listPaperFiles(contentDir),
    has: isPaperFile,
    async read(name) {
      const text = await readFile(paperPath(contentDir, name), 'utf8');
      const key = cacheKey(version, name, text);
      if (papers.has(key)) {
        const paper = await papers.read(key);
        if (isWhole(paper)) return { key, paper, issues: [] };
      }
      const read = await render(name, text);
      if (read.paper) await papers.write(key, read.paper);
      return { key, ...read };
    },
  };
}

/** Render through the cache; what could only be shown as its source is an issue and is never cached. */
function renderThrough(cache: SectionCache, version: string, issues: Issue[]): RenderToKey {
  return async (...section) => {
    const key = cacheKey(version, ...section);
    if (cache.has(key)) return { key, ...(await cache.read(key)) };
    const { messages, ...rendered } = await renderSection(...section);
    issues.push(...messages.map((message) => renderIssue(message.reason)));
    const [markdown] = section;
    if (messages.length === 0) await cache.write(key, { ...rendered, markdown });
    return { key, ...rendered };
  };
}

function renderIssue(reason: string): Issue {
  const message = `描画できない所があります（${reason}）。Markdownを直してください。`;
  return { severity: 'error', rule: 'render', message, place: undefined };
}

interface ReadPaper {
  /** Undefined for a file that cannot be published. */
  paper: Paper | undefined;
  /** What must be put right, placed in the file. */
  issues: FileIssue[];
}

/** The papers of a content folder. */
export interface PaperSource {
  /** Text and HTML of their sections. */
  sections: SectionCache;
  /** Names of the files, sorted. */
  list: () => Promise<string[]>;
  /** Whether a name is that of a paper's file. */
  has: (name: string) => boolean;
  /** Read one file; `key` names its text and all that decided how it was read. */
  read: (name: string) => Promise<ReadPaper & { key: string }>;
}
