/** git diff --cached --raw -z --no-renames | npm run check-patch [-- --content DIR]: refuse a patch that changes what no import changes. */
import { text } from 'node:stream/consumers';
import { foreignPaths } from '../src/release/patch-paths.ts';
import { nameHidden } from '../src/digest/hidden-characters.ts';
import { EXIT, readCall, runCommand, UsageError } from './command.ts';

/** So many names say enough. */
const SHOWN = 20;

await runCommand(async () => {
  const { content } = readCall(
    'git diff --cached --raw -z --no-renames | npm run check-patch [-- --content DIR]',
    {
      options: { content: { type: 'string', default: 'content' } },
    },
  ).values;
  const foreign = foreignPaths(await text(process.stdin), content === '' ? '' : `${content}/`);
  if (!foreign) throw new UsageError('git diff --raw -z の答えが読めません。何も書き込みません。');
  if (foreign.length === 0) return EXIT.fine;
  // A name may hold the end of a line, and what GitHub takes for an order behind it.
  const shown = foreign.slice(0, SHOWN).map((file) => `- ${nameHidden(file.replaceAll('\n', '\\n'))}`);
  console.error(
    `取り込みが変えるはずのないものが${foreign.length}個、変わっています。何も書き込みません。\n${shown.join('\n')}`,
  );
  return EXIT.refused;
});
