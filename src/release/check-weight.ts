/** Whether what a first view loads stays within its budget. */
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FileIssue } from '../digest/issue.ts';
import { createGlyphReader } from '../outputs/formula-fonts/glyphs.ts';
import { readFontRules } from '../outputs/formula-fonts/style-sheet.ts';
import { fault } from './finding.ts';
import type { PageFacts } from './read-page.ts';
import type { SiteFiles } from './site-files.ts';

/** Bytes with brotli of page, style sheets, scripts and fonts. */
export const BUDGETS = { home: 40_000, math: 60_000, paper: 20_000 } as const;
/** So many pages of a kind are weighed, those that are heaviest when packed quickly: packing well takes long. */
const MOST_PAGES = 200;
const QUICK = 1;
const THOROUGH = 11;
const STATIC_IMPORT = /(?:^|[;}\n])(?:import|export)\b[^"'();]*["'](\.\/[\w.-]+)["']/g;

/** Gather pages; the heaviest are weighed at the end. */
export function createWeightCheck(site: SiteFiles) {
  const pages: Weighed[] = [];
  const files = new Map<string, Promise<Asset>>();
  const open = (name: string) => {
    const known = files.get(name) ?? readAsset(site, name);
    files.set(name, known);
    return known;
  };

  /** Files of a page: those that it names, and what these import at once. */
  async function weighFiles(names: readonly string[]): Promise<number> {
    const seen = new Set<string>();
    let bytes = 0;
    for (const queue = [...names]; queue.length > 0;) {
      const name = queue.pop() ?? '';
      if (seen.has(name) || !site.has(name)) continue;
      seen.add(name);
      const asset = await open(name);
      bytes += asset.bytes;
      queue.push(...asset.imports);
    }
    return bytes;
  }

  async function weigh({ page, kind, loaded }: Weighed): Promise<FileIssue[]> {
    const html = await site.read(page);
    const own = packed(html, THOROUGH);
    const fonts = kind === 'math' ? await listFonts(site, html.toString()) : [];
    const weight = own + loaded + (await weighFiles(fonts));
    if (weight <= BUDGETS[kind]) return [];
    const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)}kB`;
    const message = `最初の表示が${kB(weight)}で、予算の${kB(BUDGETS[kind])}を超えます（HTML ${kB(own)}）。`;
    return [fault(page, 'weight', message)];
  }

  return {
    async add(page: string, html: Buffer, { styles, scripts, hasMath }: PageFacts): Promise<void> {
      const kind = page === 'index.html' ? 'home' : kindOf(page, hasMath);
      if (kind === undefined) return;
      const loaded = await weighFiles([...styles, ...scripts].flatMap((href) => site.fileOf(href) ?? []));
      pages.push({ page, kind, loaded, quick: loaded + packed(html, QUICK) });
    },
    async finish(): Promise<FileIssue[]> {
      const issues: FileIssue[] = [];
      for (const kind of Map.groupBy(pages, (one) => one.kind).values())
        for (const page of kind.sort((a, b) => b.quick - a.quick).slice(0, MOST_PAGES))
          issues.push(...(await weigh(page)));
      return issues;
    },
  };
}

function kindOf(page: string, hasMath: boolean): 'math' | 'paper' | undefined {
  if (!page.startsWith('papers/')) return undefined;
  return hasMath ? 'math' : 'paper';
}

/** The fonts that the formulas of a page ask for. */
async function listFonts(site: SiteFiles, html: string): Promise<string[]> {
  const sheet = readFontRules((await site.read('katex.css')).toString());
  const faces = Object.keys(createGlyphReader(sheet)(html));
  return site.names.filter((name) => faces.some((face) => path.basename(name).startsWith(`${face}.`)));
}

async function readAsset(site: SiteFiles, name: string): Promise<Asset> {
  const content = await site.read(name);
  const files = name.endsWith('.js') ? content.toString().matchAll(STATIC_IMPORT) : [];
  const imports = [...files].map(([, file]) => path.posix.join(path.posix.dirname(name), file ?? ''));
  return { bytes: name.endsWith('.woff2') ? content.length : packed(content, THOROUGH), imports };
}

function packed(content: Buffer, quality: number): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

interface Weighed {
  page: string;
  kind: keyof typeof BUDGETS;
  /** Bytes of its style sheets and scripts. */
  loaded: number;
  /** Bytes in all, packed quickly. */
  quick: number;
}

interface Asset {
  bytes: number;
  imports: string[];
}
