/** npm run rollback-source -- FOLDER: the artifact that holds the site of a run, of what GitHub says of it in run.json, jobs.json and artifacts.json. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rollbackSource, type RollbackCandidate } from '../src/release/rollback-source.ts';
import { EXIT, readCall, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run rollback-source -- FOLDER';

await runCommand(async () => {
  const [folder] = readCall(USAGE, { allowPositionals: true, options: {} }).positionals;
  if (folder === undefined) throw wrongCall('GitHubの答えのあるフォルダーを指定してください。', USAGE);
  const answer = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
  const { artifact, refusal } = rollbackSource({
    run: (await answer('run')) as RollbackCandidate['run'],
    ...((await answer('jobs')) as Pick<RollbackCandidate, 'jobs'>),
    ...((await answer('artifacts')) as Pick<RollbackCandidate, 'artifacts'>),
    repository: process.env.GITHUB_REPOSITORY ?? '',
  });
  if (refusal !== undefined) console.error(refusal);
  else console.log(artifact);
  return refusal === undefined ? EXIT.fine : EXIT.refused;
});
