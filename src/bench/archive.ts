/** Build archives of made-up digests in ours and in other generators, again and again, and account for each build. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { listPaperFiles } from '../curator/paper-folder.ts';
import { changeSentence, writeContent, type Mode } from './digests.ts';
import { PEERS, type Peer } from './peers.ts';
import { countRendered, sizeOf, totalOf, type Rendered, type Sizes } from './sizes.ts';
import { ourSite, peerSite, type BuildFigures, type Site } from './sites.ts';
import { weighSite, type Weights } from './views.ts';

/** Of the plain sites, none is built over more: one string of all HTML cannot be beyond some 9,000 papers. */
export const MOST_FOR_PEERS = 2700;

/** Build one archive in all sites, each in a folder of its own below `dir`. */
export async function benchArchive(archive: Archive, dir: string, options: Options): Promise<SiteFigures[]> {
  const { mode, papers } = archive;
  const home = path.join(dir, `${mode}-${papers}`);
  const content = path.join(home, 'content');
  await writeContent(papers, mode, 'content', content);
  const figures: SiteFigures[] = [];
  const bench = async (site: Site, weigh?: (out: string) => Promise<Weights>) => {
    figures.push({ ...archive, site: site.name, ...(await benchSite(site, archive, options, weigh)) });
    if (!options.keep) await rm(path.dirname(site.out), { recursive: true, force: true });
  };
  await bench(ourSite('full', content, path.join(home, 'full'), ''), (out) => weighSite(out, options.launch));
  if (options.without !== '') await bench(ourSite('lean', content, path.join(home, 'lean'), options.without));
  if (options.peers && papers <= MOST_FOR_PEERS)
    for (const peer of Object.keys(PEERS) as Peer[])
      await bench(await peerSite(peer, content, path.join(home, peer)));
  if (!options.keep) await rm(home, { recursive: true });
  return figures;
}

/** Build from nothing, then with nothing changed, then with one sentence of one paper changed. */
async function benchSite(
  site: Site,
  { mode, papers }: Archive,
  { tell }: Options,
  weigh?: (out: string) => Promise<Weights>,
): Promise<Omit<SiteFigures, keyof Archive | 'site'>> {
  const build = async (name: string) => {
    const figures = await site.build();
    tell(
      `${mode} ${papers} ${site.name} ${name}: CPU ${figures.cpu.toFixed(1)} s${figures.failure ? ' ✗' : ''}`,
    );
    return figures;
  };
  const cold = await build('cold');
  if (cold.failure) return { cold };
  const measured = {
    cold,
    sizes: sizeOf(site.out),
    cache: totalOf(sizeOf(site.cache)).bytes,
    rendered: countRendered(site.out),
    ...(weigh && { weights: await weigh(site.out) }),
  };
  const warm = await build('warm');
  await changeOne(site);
  return { ...measured, warm, change: await build('change') };
}

/** Change a sentence of the paper in the middle, for each site into another one. */
async function changeOne({ name, papers }: Site): Promise<void> {
  const files = await listPaperFiles(path.dirname(papers));
  const file = path.join(papers, files[Math.floor(files.length / 2)] ?? '');
  const text = await readFile(file, 'utf8');
  const changed = changeSentence(text, `この一文は${name}のために書き直しました。`);
  if (changed === text) throw new Error(`${file}: no sentence to change`);
  await writeFile(file, changed);
}

/** So many digests of one kind. */
export interface Archive {
  mode: Mode;
  papers: number;
}

export interface Options {
  /** Whether the other generators are measured too. */
  peers: boolean;
  /** What is left out of the second build of ours, `search,cards`; empty for no such build. */
  without: string;
  /** Whether the folders stay. */
  keep: boolean;
  /** Hears of each build that is done. */
  tell: (line: string) => void;
  /** Starts the browser that weighs pages. */
  launch: () => Promise<Browser>;
}

/** What was measured of one site over one archive; only `cold` where that build failed. */
export interface SiteFigures extends Archive {
  site: string;
  cold: BuildFigures;
  warm?: BuildFigures;
  change?: BuildFigures;
  sizes?: Sizes;
  /** Bytes of the cache after the first build. */
  cache?: number;
  rendered?: Rendered;
  weights?: Weights;
}
