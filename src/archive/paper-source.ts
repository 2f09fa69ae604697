/** The papers of the content folder as facts, through the cache: the one way from files to papers. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from '../run/file-stat.ts';
import { cacheKey, keepTogether, openCache } from '../run/cache.ts';
import { openSectionCache, openMarkdownCache, type SectionCache } from './section-cache.ts';
import { codeVersion } from '../run/code-version.ts';
import {
  displayPath,
  listPaperFiles,
  monthOfPaper,
  paperOf,
  paperPath,
  readPaperText,
} from './paper-folder.ts';
import type { TextFile } from './text-file.ts';
import type { FileIssue, Issue } from '../digest/issue.ts';
import { STOPPING_RULES } from '../digest/lint.ts';
import type { Digest } from '../digest/schema.ts';
import type { SectionTrees } from '../digest/section-trees.ts';
import { SECTION_KEYS, type SectionKey } from '../digest/sections.ts';
import { renderSection } from '../markdown/render.ts';
import { paperSchema, renderPaper, type Paper, type RenderToKey } from './paper.ts';

/** Open the papers below `contentDir`; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openPaperSource(root: URL, cacheDir: URL, contentDir: string): PaperSource {
  const version = codeVersion(root, 'src/archive/paper-source.ts');
  const sections = openSectionCache(cacheDir);
  const papers = openCache<Paper>(cacheDir, 'papers');
  const markdowns = openMarkdownCache(cacheDir);
  const files = openCache<Record<string, FileSign>>(cacheDir, 'files');
  const isWhole = (paper: Paper) =>
    markdowns.isWhole(paper.markdownKey) &&
    Object.values(paper.sections).every(({ key }) => sections.isWhole(key));

  const readText = (name: string) => readPaperText(contentDir, name);
  const nameText = (name: string, { text, refusal }: TextFile) => cacheKey(version, name, text ?? refusal);
  /** Names of files, of which those that stand as they stood are not read again. */
  function nameFiles(names: readonly string[]): string[] {
    const record = cacheKey(version, path.resolve(contentDir));
    const before = files.read(record) ?? {};
    const now: Record<string, FileSign> = {};
    const keys = names.map((name) => {
      const place = settledPlace(paperPath(contentDir, name));
      const known = before[name];
      const key = known !== undefined && known.place === place ? known.key : nameText(name, readText(name));
      if (place !== undefined) now[name] = { place, key };
      return key;
    });
    files.write(record, now);
    return keys;
  }

  const recallKey = (key: string): ReadPaper | undefined => {
    const paper = papers.read(key);
    return paper && isWhole(paper) ? { key, paper, issues: [] } : undefined;
  };

  async function renderDigest(
    key: string,
    digest: Digest,
    trees: SectionTrees,
    issues: Issue[],
  ): Promise<Paper> {
    const markdown = Object.fromEntries(SECTION_KEYS.map((key) => [key, digest.sections[key].markdown]));
    const markdownKey = cacheKey('', markdown);
    markdowns.write(markdownKey, markdown as Record<SectionKey, string>);
    const names = { key, markdownKey };
    return paperSchema.parse(
      await renderPaper(digest, trees, names, renderThrough(sections, version, issues)),
    );
  }

  async function render(name: string, text: TextFile, key: string): Promise<ReadPaper> {
    const file = paperOf(text, name, STOPPING_RULES);
    const issues = file.issues.filter(({ severity }) => severity === 'error');
    const paper = file.digest && (await renderDigest(key, file.digest, file.trees, issues));
    const shown = displayPath(paperPath(contentDir, name));
    return {
      key,
      paper: issues.length === 0 ? paper : undefined,
      issues: issues.map((issue) => ({ ...issue, file: shown })),
    };
  }

  return {
    sections,
    list: () => listPaperFiles(contentDir),
    monthOf: (name) => monthOfPaper(contentDir, name),
    isKept: ({ paper }) => !paper || isWhole(paper),
    recall(names) {
      const keys = nameFiles(names);
      return new Map(names.map((name, index) => [name, recallKey(keys[index] ?? '')]));
    },
    async read(name) {
      const text = readText(name);
      const key = nameText(name, text);
      const known = recallKey(key);
      if (known) return known;
      return keepTogether(cacheDir, async () => {
        const read = await render(name, text, key);
        if (read.paper) papers.write(key, read.paper);
        return read;
      });
    },
  };
}

/** Render through the cache; what could only be shown as its source is an issue and is never cached. */
function renderThrough(cache: SectionCache, version: string, issues: Issue[]): RenderToKey {
  return async (markdown, prefix, corrections, parsed) => {
    const key = cacheKey(version, markdown, prefix, corrections);
    const known = cache.read(key);
    if (known) return { key, ...known };
    const { messages, ...rendered } = await renderSection(markdown, prefix, corrections, parsed);
    issues.push(...messages.map((message) => renderIssue(message.reason)));
    if (messages.length === 0) cache.write(key, rendered);
    return { key, ...rendered };
  };
}

function renderIssue(reason: string): Issue {
  const message = `描画できない所があります（${reason}）。Markdownを直してください。`;
  return { severity: 'error', rule: 'render', message, place: undefined };
}

/** Milliseconds after which a second change of a file has another time than the first on any disk. */
const SETTLED = 2000;

/** What tells a file from all that ever stood there; undefined for a link, or where the next change may leave no trace. */
function settledPlace(file: string): string | undefined {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() && Math.abs(Date.now() - Number(stat.ctimeMs)) > SETTLED ? placeOf(stat) : undefined;
}

/** How a file stood on the disk, and the name of what was read of it. */
interface FileSign {
  place: string;
  key: string;
}

/** A file as it was read. */
export interface ReadPaper {
  /** Names its text and all that decided how it was read. */
  key: string;
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
  /** Month of a file's digest, YYYY-MM; empty where it says none. */
  monthOf: (name: string) => string;
  /** What is known of each file from an earlier time; undefined where it has to be read. */
  recall: (names: readonly string[]) => Map<string, ReadPaper | undefined>;
  read: (name: string) => Promise<ReadPaper>;
  /** Whether what was rendered of a file can be read back. */
  isKept: (read: ReadPaper) => boolean;
}
