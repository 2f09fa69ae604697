/** npm start: build everything and serve it, on the port SITE_PORT or 4321. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sitePort } from '../src/site/site-url.ts';
import { EXIT, readCall, runCommand, UsageError } from './command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Both are localhost, and a browser may ask either. */
const HOSTS = ['127.0.0.1', '::1'];

await runCommand(async () => {
  readCall('npm start（ポートは SITE_PORT=4322 npm start のように変えられます）', {});
  const port = sitePort();
  for (const host of HOSTS) await tryPort(port, host);
  const code = await build();
  if (code !== EXIT.fine) return code;
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const { preview } = await import('astro');
  const server = await preview({ root: ROOT, logLevel: 'error' });
  await import('../src/archive/load-settings.ts');
  const { BASE } = await import('../src/site/here.ts');
  console.log(`\nhttp://localhost:${server.port}${BASE} で見られます。止めるには Ctrl+C を押してください。`);
  await server.closed();
  return EXIT.fine;
});

/** Ask for the port before minutes of building are spent on it. */
async function tryPort(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new UsageError(
        `ポート${port}はもう使われています。前の npm start が動いているなら http://localhost:${port} をそのまま見られます。別に見せるなら SITE_PORT=${port + 1} npm start のようにしてください。`,
      );
    if (code === 'EACCES')
      throw new UsageError(
        `ポート${port}を使う権限がありません。SITE_PORT=4321 npm start のように、1024以上のポートを使ってください。`,
      );
    // A machine without one of the two addresses has no other server there either.
  }
  server.close();
}

async function build(): Promise<number> {
  const script = path.join(ROOT, 'scripts/build.ts');
  const child = spawn(process.execPath, [script], { cwd: ROOT, stdio: 'inherit' });
  const stop = () => child.kill();
  process.once('SIGTERM', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  process.off('SIGTERM', stop);
  return code ?? EXIT.refused;
}
