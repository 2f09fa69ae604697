/** npm run bench: whole builds of made-up digests, beside other generators; with `--weigh DIR`, what a site that is built takes by kind of file. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { benchArchive, LATER_BUILDS, MOST_FOR_PEERS, type SiteFigures } from './bench/archive.ts';
import { comparisonsOf, YEAR } from './bench/comparisons.ts';
import { MODES, type Mode } from './bench/digests.ts';
import { growthOf } from './bench/growth.ts';
import { judgeFigures } from './bench/judge.ts';
import { paperPages, weighFiles } from './bench/sizes.ts';
import { kindRows, tablesOf } from './bench/tables.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { EXIT, readCall, runCommand, wrongCall } from './command.ts';

const USAGE =
  'npm run bench [-- --papers 25,270 --mode real,heavy --no-peers --without search,cards --builds warm,change,day --json FILE --dir DIR --keep | --weigh DIR]';

await runCommand(async () => {
  const { archives, json, home, weigh, ...options } = readOptions();
  if (weigh !== undefined) {
    showKinds(weigh);
    return EXIT.fine;
  }
  await mkdir(home, { recursive: true });
  const dir = await mkdtemp(path.join(home, 'bench-'));
  const figures: SiteFigures[] = [];
  try {
    for (const archive of archives)
      figures.push(
        ...(await benchArchive(archive, dir, { ...options, tell: console.error, launch: launchBrowser })),
      );
  } finally {
    if (options.keep) console.error(dir);
    else await rm(dir, { recursive: true });
  }
  const growth = growthOf(figures);
  const machine = { node: process.version, cores: availableParallelism() };
  const report = { machine, figures, growth, comparisons: comparisonsOf(figures, growth) };
  if (json) await writeFile(json, JSON.stringify(report, null, 2));
  for (const { title, rows } of tablesOf(report)) {
    console.log(`\n${title}`);
    console.table(rows);
  }
  if (options.peers && archives.some(({ papers }) => papers > MOST_FOR_PEERS))
    console.log(
      `astroとeleventyは${MOST_FOR_PEERS}本までです。素のAstroは本文のHTMLを一つの文字列に溜めるので、約9,200本で作れなくなります。`,
    );
  const wrong = judgeFigures(figures);
  for (const line of wrong) console.error(line);
  return wrong.length === 0 ? EXIT.fine : EXIT.refused;
});

function readOptions() {
  const { values } = readCall(USAGE, {
    allowNegative: true,
    options: {
      papers: { type: 'string', default: `25,270,2700,${YEAR},10000` },
      mode: { type: 'string', default: 'real,heavy' },
      peers: { type: 'boolean', default: true },
      without: { type: 'string', default: 'search,cards' },
      builds: { type: 'string', default: LATER_BUILDS.join(',') },
      weigh: { type: 'string' },
      json: { type: 'string' },
      // Below the project, where other generators find its packages; Astro moves what it has built within one disk.
      dir: { type: 'string', default: '.astro' },
      keep: { type: 'boolean', default: false },
    },
  });
  const { peers, without, json, keep, weigh } = values;
  const builds = LATER_BUILDS.filter((build) => values.builds.split(',').includes(build));
  const archives = values.papers
    .split(',')
    .flatMap((papers) => values.mode.split(',').map((mode) => readArchive(mode, papers)));
  return { archives, json, home: path.resolve(values.dir), peers, without, builds, keep, weigh };
}

/** What a built site takes, by kind of file. */
function showKinds(site: string): void {
  const papers = paperPages(site).length;
  const weighed = weighFiles(site);
  console.table(kindRows([{ head: `${papers}`, papers, weighed }]));
  const { all, largest } = weighed;
  console.log(
    `論文${papers}本、ファイル${all.files}個、${(all.bytes / 1e6).toFixed(1)} MB、一番大きいファイル${(largest / 1e6).toFixed(1)} MB`,
  );
}

function readArchive(mode: string, papers: string): { mode: Mode; papers: number } {
  const known = Object.keys(MODES).find((name): name is Mode => name === mode);
  if (!known) throw wrongCall(`--mode に「${mode}」はありません。`, USAGE);
  if (!/^[1-9]\d*$/.test(papers))
    throw wrongCall(`--papers の「${papers}」は正の整数ではありません。`, USAGE);
  return { mode: known, papers: Number(papers) };
}
