/** Build archives of made-up digests in ours and in other generators, again and again, and account for each build. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { listPaperFiles, paperPath } from '../../src/archive/paper-folder.ts';
import { changeSentence, writeContent, type Mode } from './digests.ts';
import { PEERS, type Peer } from './peers.ts';
import { countRendered, weighFiles, type Rendered, type Weighed } from './sizes.ts';
import { ourSite, peerSite, type BuildFigures, type Site } from './sites.ts';
import { weighSite, type Weights } from './views.ts';

/** Of the plain sites, none is built over more: one string of all HTML cannot be beyond some 9,000 papers. */
export const MOST_FOR_PEERS = 2700;
/** A day has so many papers. */
const DAY = 25;
/** What can be built after the first build: with nothing changed, with one sentence changed, with one day more. */
export const LATER_BUILDS = ['warm', 'change', 'day'] as const;

/** Build one archive in all sites, each in a folder of its own below `dir`. */
export async function benchArchive(archive: Archive, dir: string, options: Options): Promise<SiteFigures[]> {
  const { mode, papers } = archive;
  const home = path.join(dir, `${mode}-${papers}`);
  const content = path.join(home, 'content');
  await writeContent(papers + DAY, mode, 'content', content);
  const day = await takeDay(content);
  const figures: SiteFigures[] = [];
  const bench = async (site: Site, weigh?: (out: string) => Promise<Weights>) => {
    figures.push({ ...archive, site: site.name, ...(await benchSite(site, archive, day, options, weigh)) });
    if (!options.keep) await rm(path.dirname(site.out), { recursive: true, force: true });
  };
  const benchOurs = async (name: string, without: string, weigh?: (out: string) => Promise<Weights>) => {
    await cp(content, path.join(home, name, 'content'), { recursive: true });
    await bench(ourSite(name, path.join(home, name), without), weigh);
  };
  await benchOurs('full', '', (out) => weighSite(out, options.launch));
  if (options.without !== '') await benchOurs('lean', options.without);
  if (options.peers && papers <= MOST_FOR_PEERS)
    for (const peer of Object.keys(PEERS) as Peer[])
      await bench(await peerSite(peer, content, path.join(home, peer)));
  if (!options.keep) await rm(home, { recursive: true });
  return figures;
}

/** Build from nothing, and then whatever later builds are asked for, one upon the other. */
async function benchSite(
  site: Site,
  { mode, papers }: Archive,
  day: ReadonlyMap<string, string>,
  { tell, builds }: Options,
  weigh?: (out: string) => Promise<Weights>,
): Promise<Omit<SiteFigures, keyof Archive | 'site'>> {
  const build = async (name: string) => {
    const figures = await site.build();
    const { cpu, failure } = figures;
    tell(`${mode} ${papers} ${site.name} ${name}: CPU ${cpu.toFixed(1)} s${failure ? ` ✗\n${failure}` : ''}`);
    return figures;
  };
  const cold = await build('cold');
  if (cold.failure) return { cold };
  const figures: Omit<SiteFigures, keyof Archive | 'site'> = {
    cold,
    weighed: weighFiles(site.out),
    cache: weighFiles(site.cache).all.bytes,
    rendered: countRendered(site.out),
    ...(weigh && { weights: await weigh(site.out) }),
  };
  const prepare = { warm: () => undefined, change: () => changeOne(site), day: () => addDay(site, day) };
  for (const name of builds) {
    await prepare[name]();
    figures[name] = await build(name);
  }
  return figures;
}

/** Take the newest papers away again, to be added later. */
async function takeDay(content: string): Promise<Map<string, string>> {
  const day = new Map<string, string>();
  for (const name of (await listPaperFiles(content)).slice(-DAY)) {
    day.set(name, await readFile(paperPath(content, name), 'utf8'));
    await rm(paperPath(content, name));
  }
  return day;
}

async function addDay({ papers, textOf }: Site, day: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of day) await writeFile(path.join(papers, name), textOf(name, text));
}

/** Change a sentence of the paper in the middle. */
async function changeOne({ papers }: Site): Promise<void> {
  const files = await listPaperFiles(path.dirname(papers));
  const file = path.join(papers, files[Math.floor(files.length / 2)] ?? '');
  const text = await readFile(file, 'utf8');
  const changed = changeSentence(text, 'この一文は書き直しました。');
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
  /** What is built after the first build of each site, in this order. */
  builds: readonly LaterBuild[];
  /** Whether the folders stay. */
  keep: boolean;
  /** Hears of each build that is done. */
  tell: (line: string) => void;
  /** Starts the browser that weighs pages. */
  launch: () => Promise<Browser>;
}

export type LaterBuild = (typeof LATER_BUILDS)[number];

/** What was measured of one site over one archive; only `cold` where that build failed. */
export interface SiteFigures extends Archive, Partial<Record<LaterBuild, BuildFigures>> {
  site: string;
  cold: BuildFigures;
  weighed?: Weighed;
  /** Bytes of the cache after the first build. */
  cache?: number;
  rendered?: Rendered;
  weights?: Weights;
}
