/** npm run host-config -- nginx [--root DIR] [--server-name HOST] [--listen PORT] */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nginxConfig } from '../src/release/nginx.ts';
import { placeUnder, readHostHeaders } from '../src/site/host-headers.ts';
import { readHostRedirects } from '../src/site/host-redirects.ts';
import { EXIT, readCall, runCommand, wrongCall } from './command.ts';

const USAGE = 'npm run host-config -- nginx [--root DIR] [--server-name HOST] [--listen PORT]';
/** What ends no directive of nginx, and begins no other. */
const PLAIN = /^[\w.*:[\] -]+$/;

await runCommand(async () => {
  const { values, positionals } = readCall(USAGE, {
    allowPositionals: true,
    options: {
      root: { type: 'string', default: 'dist' },
      'server-name': { type: 'string', default: '_' },
      listen: { type: 'string', default: '80' },
    },
  });
  if (positionals.join() !== 'nginx') throw wrongCall('設定を書けるサーバーは nginx です。', USAGE);
  await import('../src/archive/load-settings.ts');
  const { BASE: base } = await import('../src/site/here.ts');
  const rules = readHostHeaders(await readRules('_headers', base));
  const redirects = readHostRedirects(await readRules('_redirects', base));
  const { root, listen, 'server-name': serverName } = values;
  for (const value of [listen, serverName])
    if (!PLAIN.test(value)) throw wrongCall(`「${value}」は設定に書けません。`, USAGE);
  if (root.includes('$'))
    throw wrongCall(`「${root}」は設定に書けません。nginx には $ が変数になります。`, USAGE);
  process.stdout.write(nginxConfig(rules, redirects, { root: path.resolve(root), base, listen, serverName }));
  return EXIT.fine;
});

/** The rules of the project, for where the site stands on its host. */
async function readRules(file: string, base: string): Promise<string> {
  return placeUnder(base, await readFile(`public/${file}`, 'utf8'));
}
