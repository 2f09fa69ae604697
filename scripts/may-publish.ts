/** npm run may-publish -- --event NAME --imported none|whole|partial [--last-jobs FILE]: whether this run on GitHub has something to publish. */
import { existsSync } from 'node:fs';
import { jobsSchema } from '../src/release/github-answers.ts';
import { mayPublish, type RunSoFar } from '../src/release/may-publish.ts';
import { EXIT, readCall, readJson, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run may-publish -- --event NAME --imported none|whole|partial [--last-jobs FILE]';

await runCommand(async () => {
  const {
    event,
    imported,
    'last-jobs': file,
  } = readCall(USAGE, {
    options: {
      event: { type: 'string', default: '' },
      imported: { type: 'string', default: '' },
      'last-jobs': { type: 'string', default: '' },
    },
  }).values;
  if (!['none', 'whole', 'partial'].includes(imported))
    throw wrongCall(`--imported に「${imported}」はありません。`, USAGE);
  const last = existsSync(file)
    ? await readJson(file, jobsSchema, 'GitHubの答え（前の実行のjobs）')
    : undefined;
  const { publishes, reason } = mayPublish({
    event,
    imported: imported as RunSoFar['imported'],
    lastJobs: last?.jobs,
  });
  console.error(reason);
  console.log(publishes);
  return EXIT.fine;
});
