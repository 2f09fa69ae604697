/** The sites that are measured: ours with everything, ours with parts left out, and its peers. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onMissing, papersDir } from '../../src/archive/paper-folder.ts';
import { peerText, PEERS, writePeer, type Peer } from './peers.ts';
import { runMeasured, type RunFigures } from './run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Ours in `dir`, over the `content` there, without the parts named (`search,cards`). */
export function ourSite(name: string, dir: string, without: string): Site {
  const content = path.join(dir, 'content');
  const out = path.join(dir, 'dist');
  const cache = path.join(dir, 'cache');
  const report = path.join(dir, 'report.json');
  return {
    name,
    papers: papersDir(content),
    out,
    cache,
    textOf: (_, text) => text,
    async build() {
      const env = {
        CONTENT_DIR: content,
        SITE_WITHOUT: without,
        SITE_REPORT: report,
        SITE_CACHE: cache,
      };
      await rm(report, { force: true });
      const figures = await runMeasured(['scripts/build.ts', '--outDir', out], { cwd: ROOT, env });
      const said = await readFile(report, 'utf8').catch(onMissing('{}'));
      return { ...figures, ...(JSON.parse(said) as Account) };
    },
  };
}

/** Lay a peer out below `dir`. */
export async function peerSite(peer: Peer, content: string, dir: string): Promise<Site> {
  await writePeer(peer, content, dir);
  const [command = '', ...options] = PEERS[peer].split(' ');
  return {
    name: peer,
    papers: path.join(dir, 'papers'),
    out: path.join(dir, 'dist'),
    cache: path.join(dir, 'node_modules/.astro'),
    textOf: peerText,
    // The store of a plain Astro site is one string that needs more than the usual heap.
    build: () =>
      runMeasured(['--max-old-space-size=8192', path.join(ROOT, command), ...options], { cwd: dir }),
  };
}

/** What a build of ours says of itself (`SITE_REPORT`). */
interface Account {
  pages?: number;
  restored?: number;
  warnings?: number;
  /** Seconds of each stage. */
  stages?: Record<string, { wall: number; cpu: number }>;
}

export type BuildFigures = RunFigures & Account;

export interface Site {
  name: string;
  /** Folder of the papers' files. */
  papers: string;
  /** Folder of the finished site. */
  out: string;
  cache: string;
  /** A paper's file as this generator wants it. */
  textOf: (name: string, text: string) => string;
  build: () => Promise<BuildFigures>;
}
