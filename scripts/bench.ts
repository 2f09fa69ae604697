/** npm run bench [-- --papers N,N… --mode real,heavy --no-peers --without search,cards --json FILE --dir DIR --keep]: the whole build, beside other generators. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { benchArchive, MOST_FOR_PEERS, type SiteFigures } from '../src/bench/archive.ts';
import { comparisonsOf } from '../src/bench/comparisons.ts';
import { MODES, type Mode } from '../src/bench/digests.ts';
import { growthOf } from '../src/bench/growth.ts';
import { judgeFigures } from '../src/bench/judge.ts';
import { tablesOf } from '../src/bench/tables.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { EXIT, readCall, runCommand, wrongCall } from './command.ts';

const USAGE =
  'npm run bench [-- --papers 25,270 --mode real,heavy --no-peers --without search,cards --json FILE --dir DIR --keep]';

await runCommand(async () => {
  const { archives, json, home, ...options } = readOptions();
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
      papers: { type: 'string', default: '25,270,2700,10000' },
      mode: { type: 'string', default: 'real,heavy' },
      peers: { type: 'boolean', default: true },
      without: { type: 'string', default: 'search,cards' },
      json: { type: 'string' },
      // Astro moves what it has built: the folder must be on the disk of the project.
      dir: { type: 'string', default: '.astro' },
      keep: { type: 'boolean', default: false },
    },
  });
  const { peers, without, json, keep } = values;
  const archives = values.papers
    .split(',')
    .flatMap((papers) => values.mode.split(',').map((mode) => readArchive(mode, papers)));
  return { archives, json, home: path.resolve(values.dir), peers, without, keep };
}

function readArchive(mode: string, papers: string): { mode: Mode; papers: number } {
  const known = Object.keys(MODES).find((name): name is Mode => name === mode);
  if (!known) throw wrongCall(`--mode に「${mode}」はありません。`, USAGE);
  if (!/^[1-9]\d*$/.test(papers))
    throw wrongCall(`--papers の「${papers}」は正の整数ではありません。`, USAGE);
  return { mode: known, papers: Number(papers) };
}
