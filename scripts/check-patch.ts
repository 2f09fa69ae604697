/** git diff --cached --raw -z --no-renames | npm run check-patch: refuse a patch that changes what no import changes. */
import { text } from 'node:stream/consumers';
import { foreignPaths } from '../src/release/patch-paths.ts';
import { EXIT, readCall, runCommand } from './command.ts';

await runCommand(async () => {
  readCall('git diff --cached --raw -z --no-renames | npm run check-patch', { options: {} });
  const foreign = foreignPaths(await text(process.stdin));
  if (foreign.length === 0) return EXIT.fine;
  console.error(
    `取り込みが変えるはずのないものが変わっています。何も書き込みません。\n${foreign.join('\n')}`,
  );
  return EXIT.refused;
});
