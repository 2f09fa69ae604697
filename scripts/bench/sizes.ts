/** What a built site weighs on the disk, and how much of what is hard to render is in it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { measureFiles, type MeasuredFile } from '../../src/release/measure-files.ts';
import { fileKindOf, type FileKind } from './file-kinds.ts';

/** All files of a site together, by kind, and the largest; a folder that is not there holds nothing. */
export function weighFiles(site: string): Weighed {
  const files = existsSync(site) ? measureFiles(site) : [];
  const kinds = Map.groupBy(files, ({ name }) => fileKindOf(name));
  return {
    all: sizeOf(files),
    largest: files.reduce((most, { size }) => Math.max(most, size), 0),
    kinds: Object.fromEntries([...kinds].map(([kind, some]) => [kind, sizeOf(some)])),
  };
}

/** How many files there are, and their bytes. */
export function sizeOf(files: readonly MeasuredFile[]): Size {
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** Formulas set and code coloured in the pages of papers, and formulas that could not be set. */
export function countRendered(site: string): Rendered {
  const counts = { pages: 0, formulas: 0, blocks: 0, colours: 0, failed: 0 };
  for (const file of paperPages(site)) {
    const html = readFileSync(path.join(site, file), 'utf8');
    counts.pages += 1;
    counts.formulas += html.match(/class="?katex[" >]/g)?.length ?? 0;
    counts.blocks += html.match(/<pre[^>]*><code/g)?.length ?? 0;
    counts.colours += html.match(/<(?:span style="color:|[kscfnp]->)/g)?.length ?? 0;
    counts.failed += html.split('katex-error').length - 1;
  }
  return counts;
}

/** The page of each paper, as a path in the site. */
export function paperPages(site: string): string[] {
  const names = measureFiles(site).map(({ name }) => name);
  return names.filter((name) => /^papers\/[^/]+\/index\.html$/.test(name)).sort();
}

/** Files and their bytes. */
export interface Size {
  files: number;
  bytes: number;
}

/** What a site takes on the disk; a kind that it does not have is not there. */
export interface Weighed {
  all: Size;
  /** Bytes of the largest file. */
  largest: number;
  kinds: Partial<Record<FileKind, Size>>;
}

/** What is in the pages of papers. */
export interface Rendered {
  pages: number;
  formulas: number;
  blocks: number;
  /** Words of code that have a colour. */
  colours: number;
  failed: number;
}
