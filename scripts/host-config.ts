/** npm run host-config -- nginx [--root DIR] [--server-name HOST] [--listen PORT] */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfig } from '../src/release/nginx.ts';
import { readHostHeaders } from '../src/share/host-headers.ts';
import { EXIT, runCommand, UsageError } from './command.ts';

const USAGE = '使い方: npm run host-config -- nginx [--root DIR] [--server-name HOST] [--listen PORT]';

await runCommand(async () => {
  const { values, positionals } = readCall();
  if (positionals.join() !== 'nginx') throw new UsageError(`設定を書けるサーバーは nginx です。\n${USAGE}`);
  const rules = readHostHeaders(await readFile('public/_headers', 'utf8'));
  const { root, listen, 'server-name': serverName } = values;
  process.stdout.write(nginxConfig(rules, { root: path.resolve(root), listen, serverName }));
  return EXIT.fine;
});

function readCall() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string', default: 'dist' },
        'server-name': { type: 'string', default: '_' },
        listen: { type: 'string', default: '80' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}
