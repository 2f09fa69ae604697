/** npm run rollback-source -- FOLDER: the artifact that holds the site of a run, of what GitHub says of it in run.json, jobs.json and artifacts.json. */
import path from 'node:path';
import type { z } from 'zod';
import { artifactsSchema, jobsSchema, runSchema } from '../src/release/github-answers.ts';
import { rollbackSource } from '../src/release/rollback-source.ts';
import { EXIT, readCall, readJson, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run rollback-source -- FOLDER';

await runCommand(async () => {
  const [folder] = readCall(USAGE, { allowPositionals: true, options: {} }).positionals;
  if (folder === undefined) throw wrongCall('GitHubの答えのあるフォルダーを指定してください。', USAGE);
  const answer = <T>(name: string, schema: z.ZodType<T>) =>
    readJson(path.join(folder, `${name}.json`), schema, `GitHubの答え（${name}）`);
  const { artifact, refusal } = rollbackSource({
    run: await answer('run', runSchema),
    ...(await answer('jobs', jobsSchema)),
    ...(await answer('artifacts', artifactsSchema)),
    repository: process.env.GITHUB_REPOSITORY ?? '',
  });
  if (refusal !== undefined) console.error(refusal);
  else console.log(artifact);
  return refusal === undefined ? EXIT.fine : EXIT.refused;
});
