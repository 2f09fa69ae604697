import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './astro-command.ts';
import { DIST } from './built-site.ts';

/** The commands by which workflows decide: their exit codes are what keeps a broken site from being published. */
let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-release-'));
});
afterAll(() => rm(home, { recursive: true }));

function run(script: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(ROOT, 'scripts', script), ...args],
      { cwd: ROOT, env: { ...process.env, ...env } },
      (_, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
      },
    );
  });
}

it('a site with a broken link is refused, and says where', async () => {
  const site = path.join(home, 'site');
  for (const name of ['index.html', 'sitemap-0.xml', 'sitemap-index.xml'])
    await cp(path.join(DIST, name), path.join(site, name));
  const { code, output } = await run('check-dist.ts', [site, '--format', 'github']);
  expect(code).toBe(1);
  expect(output).toMatch(/^::error file=.*index\.html,title=link-broken::/m);
});

it('a call that cannot run is no verdict', async () => {
  await mkdir(path.join(home, 'empty'));
  expect((await run('check-dist.ts', [path.join(home, 'empty')])).code).toBe(2);
  expect((await run('check-dist.ts', ['--previous', path.join(home, 'gone.json')])).code).toBe(2);
  expect((await run('compress.ts', [path.join(home, 'empty')])).code).toBe(2);
  expect((await run('host-config.ts', ['apache'])).code).toBe(2);
  for (const call of [
    ['--server-name', 'a; } server {'],
    ['--listen', '80; include x'],
    ['--root', '/srv/$uri'],
  ]) {
    const { code, output } = await run('host-config.ts', ['nginx', ...call]);
    expect(code).toBe(2);
    expect(output).toContain('は設定に書けません');
  }
  const wrong = await run('check-dist.ts', [DIST], { SITE_URL: 'crane' });
  expect(wrong.code).toBe(2);
  expect(wrong.output).toContain('SITE_URL の「crane」はサイトのアドレスではありません');
});

it('the configuration of a server is printed with the address and the folder of the call', async () => {
  const { code, output } = await run('host-config.ts', [
    'nginx',
    '--server-name',
    'crane.example',
    '--root',
    home,
  ]);
  expect(code).toBe(0);
  expect(output).toContain(`server_name crane.example;\n    root "${home}";`);
});

it('months are shared out only where no earlier cache is at hand, and an import is shown as a table', async () => {
  const front = '---\ndate: 2025-01-02\n---\n';
  await mkdir(path.join(home, 'papers'));
  for (let paper = 0; paper < 1000; paper += 1) {
    const month = String((paper % 2) + 1).padStart(2, '0');
    await writeFile(path.join(home, `papers/2501.${paper}v1.md`), front.replace('-01-', `-${month}-`));
  }
  const content = { CONTENT_DIR: home };
  expect((await run('plan-months.ts', [], content)).output).toBe('["2025-01","2025-02"]\n');
  expect((await run('plan-months.ts', ['--cache', 'site-1'], content)).output).toBe('[]\n');
  const report = path.join(home, 'import.json');
  const totals = { papers: 0, added: 0, updated: 0, unchanged: 0, conflict: 0, rejected: 0 };
  await writeFile(report, JSON.stringify({ dumps: [], papers: [], totals }));
  expect((await run('import-summary.ts', [report])).output).toContain('| 結果 | 論文 |');
});
