/** npm run new -- DIR: lay the folder of a new site. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { layNewSite } from '../src/curator/new-site.ts';
import { EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = 'npm run new -- 新しいサイトのフォルダー';

await runCommand(() => {
  const { positionals } = readCall(USAGE, { allowPositionals: true, options: {} });
  const [dir, ...rest] = positionals;
  if (!dir || rest.length > 0) throw wrongCall('フォルダーを一つ指定してください。', USAGE);
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`「${dir}」はフォルダーではありません。別の名前を指定してください。`);
  if (!path.relative(path.join(import.meta.dirname, '..'), path.resolve(dir)).startsWith('..'))
    throw new UsageError(
      `「${dir}」はコードのフォルダーの中です。外のフォルダーを指定してください。例: npm run new -- ../my-papers`,
    );
  const repository = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
    git('remote', 'get-url', 'origin'),
  )?.[1];
  const laid = layNewSite(dir, {
    repository: repository ?? 'OWNER/REPOSITORY',
    commit: git('rev-parse', 'HEAD') || 'main',
    date: new Date().toLocaleDateString('sv-SE'),
  });
  for (const { file, isNew } of laid)
    console.log(`${isNew ? '作りました' : '前からあります'}  ${path.join(dir, file)}`);
  const unknown =
    repository === undefined
      ? '\n.github/workflows/publish.yml の CODE_REPOSITORY に、コードのリポジトリ（GitHubの「持ち主/名前」）を書いてください。'
      : '';
  console.log(
    `\nsite.yaml で名前などを決めてください。次のように見られます。\n\n    CONTENT_DIR=${/^[\w./~-]+$/.test(dir) ? dir : `'${dir}'`} npm start\n\n公開のしかたは ${path.join(dir, 'README.md')} にあります。${unknown}`,
  );
  return Promise.resolve(EXIT.fine);
});

/** What git says of the code; nothing where it is in no repository, or there is no git. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
