/** Weigh the first views of a built site as a reader's browser loads them. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import type { Browser } from 'playwright-core';
import { createRandom } from './random.ts';
import { paperPages } from './sizes.ts';
import { weighQuery, weighView } from './weigh.ts';

/** So many pages of papers of each kind are weighed. */
const DRAWN = 12;
/** Made of words that made-up papers use often, seldom and never. */
const QUERIES = ['折紙', '折紙の展開', '谷折 精度', 'A100', '注意機構を使わない折り方'];

/** Serve a built site of ours and weigh it, in bytes; `launch` starts a browser. */
export async function weighSite(outDir: string, launch: () => Promise<Browser>): Promise<Weights> {
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const server = await preview({ root, outDir, server: { port: 4480 }, logLevel: 'error' });
  const site = `http://localhost:${server.port}`;
  const browser = await launch();
  const weighAll = async (pages: readonly string[]) => {
    const weights: number[] = [];
    for (const page of pages) weights.push((await weighView(browser, `${site}/${page}`)).total);
    return spreadOf(weights);
  };
  try {
    const pages = drawPages(outDir);
    const queries: number[] = [];
    for (const query of QUERIES) queries.push(await weighQuery(browser, site, query));
    return {
      home: (await weighView(browser, `${site}/`)).total,
      plain: await weighAll(pages.plain),
      math: await weighAll(pages.math),
      query: spreadOf(queries),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Some pages of papers without formulas, and some with them. */
function drawPages(site: string): { plain: string[]; math: string[] } {
  const drawn = { plain: [] as string[], math: [] as string[] };
  const random = createRandom(7);
  const rest = paperPages(site);
  while (rest.length > 0 && (drawn.plain.length < DRAWN || drawn.math.length < DRAWN)) {
    const [file = ''] = rest.splice(random.below(rest.length), 1);
    const hasMath = /class="?katex[" >]/.test(readFileSync(path.join(site, file), 'utf8'));
    const kind = hasMath ? drawn.math : drawn.plain;
    if (kind.length < DRAWN) kind.push(file.replace('index.html', ''));
  }
  return drawn;
}

function spreadOf(weights: readonly number[]): Spread | undefined {
  const sorted = weights.toSorted((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return median === undefined || most === undefined ? undefined : { median, most };
}

interface Spread {
  median: number;
  most: number;
}

/** Bytes with brotli; undefined where the site has no such page. */
export interface Weights {
  home: number;
  /** Pages of papers without formulas. */
  plain: Spread | undefined;
  math: Spread | undefined;
  /** The first query of a reader. */
  query: Spread | undefined;
}
