/** npm test: every check, two side by side, each of them shown in one piece when it is over; after one that fails none is begun. */
import { spawn } from 'node:child_process';
import { EXIT, runCommand } from './command.ts';

/** Most checks keep one core busy, or wait. */
const LANES = 2;
/** Scripts of package.json in the order in which they begin: what reads the types that Astro writes is over before a site is built. */
const CHECKS: Check[] = [
  { script: 'lint' },
  { script: 'check' },
  { script: 'test:unit' },
  { script: 'check:types', options: ['--noSync'], after: ['lint'] },
  { script: 'check:format' },
  { script: 'test:dumps' },
  { script: 'test:component', after: ['lint'] },
  { script: 'build', after: ['check:types', 'test:component'] },
  { script: 'test:e2e', options: ['--project', 'alone'], after: ['build'] },
  { script: 'test:e2e', options: ['--project', 'pages'], after: ['build'] },
];

await runCommand(async () => {
  const waiting = [...CHECKS];
  const passed = new Set<string>();
  const failed: string[] = [];
  const running = new Set<Promise<void>>();

  async function begin({ script, options = [] }: Check): Promise<void> {
    const name = [script, ...options].join(' ');
    console.log(`開始: ${name}`);
    const start = performance.now();
    const { isFine, output } = await runScript(script, options);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${output}\n${isFine ? '合格' : '不合格'}: ${name}（${seconds}秒）\n`);
    if (isFine) passed.add(script);
    else failed.push(name);
  }

  for (;;) {
    const isReady = ({ after = [] }: Check) => after.every((script) => passed.has(script));
    const next = failed.length === 0 && running.size < LANES ? waiting.find(isReady) : undefined;
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      const run = begin(next).finally(() => running.delete(run));
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
    else break;
  }
  console.log(failed.length === 0 ? 'すべて合格です。' : `不合格があります: ${failed.join('、')}`);
  return failed.length === 0 ? EXIT.fine : EXIT.refused;
});

/** Run a script of package.json to its end. */
function runScript(script: string, options: readonly string[]): Promise<{ isFine: boolean; output: string }> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...options]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ isFine: code === 0, output });
    });
  });
}

interface Check {
  script: string;
  options?: string[];
  /** Scripts that must have passed before. */
  after?: string[];
}
