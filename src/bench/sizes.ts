/** What a built site weighs on the disk, and how much of what is hard to render is in it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Kinds of files by their paths in the site; the first that fits counts. */
const KINDS = {
  html: /\.html$/,
  search: /^(?:search|pagefind)\//,
  cards: /^og\//,
  feeds: /\bfeed\b.*\.(?:xml|json)$/,
  other: /^/,
} as const;

/** Files and bytes of a folder by kind; a folder that is not there holds nothing. */
export function sizeOf(dir: string): Sizes {
  const sizes = { html: NOTHING, search: NOTHING, cards: NOTHING, feeds: NOTHING, other: NOTHING };
  for (const file of filesBelow(dir)) {
    const kind = KIND_NAMES.find((name) => KINDS[name].test(file)) ?? 'other';
    const { files, bytes } = sizes[kind];
    sizes[kind] = { files: files + 1, bytes: bytes + statSync(path.join(dir, file)).size };
  }
  return sizes;
}

/** All kinds together. */
export function totalOf(sizes: Sizes): Size {
  const all = Object.values(sizes);
  return {
    files: all.reduce((sum, { files }) => sum + files, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
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
  return filesBelow(site).filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
}

const NOTHING: Size = { files: 0, bytes: 0 };
const KIND_NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Paths with slashes, sorted; what stands behind a link counts where it is. */
function filesBelow(dir: string, folder = ''): string[] {
  let entries;
  try {
    entries = readdirSync(path.join(dir, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(dir, name) : entry.isFile() ? [name] : [];
    })
    .sort();
}

interface Size {
  files: number;
  bytes: number;
}

export type Sizes = Record<keyof typeof KINDS, Size>;

/** What is in the pages of papers. */
export interface Rendered {
  pages: number;
  formulas: number;
  blocks: number;
  /** Words of code that have a colour. */
  colours: number;
  failed: number;
}
