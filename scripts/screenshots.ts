/** Draw the pages of the built site as a reader sees them: `npm run screenshots -- DIR [--full]`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { EXIT, readCall, runCommand, UsageError } from './command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;
/** One page of each kind, with the place that is to be seen and what must be there. */
const PAGES = [
  { name: 'home', path: '/' },
  { name: 'math', path: '/papers/2503.12545/#technical' },
  { name: 'code', path: '/papers/2503.14476/#approach' },
  { name: 'concept', path: '/concepts/grpo/' },
  { name: 'question', path: '/questions/limitations/' },
  { name: 'search', path: '/search/?q=強化学習', awaited: '[data-exact]' },
  { name: 'map', path: '/map/' },
  { name: 'share', path: '/papers/2503.12797/#tweet', awaited: 'share-panel textarea, share-panel summary' },
  { name: 'reading', path: '/reading/', awaited: 'stored-pages .usage:not(:empty)' },
  { name: 'lost', path: '/nowhere/' },
];

await runCommand(async () => {
  const { positionals, values } = readCall('npm run screenshots -- DIR [--full]', {
    allowPositionals: true,
    options: { full: { type: 'boolean', default: false } },
  });
  const dir = path.resolve(positionals[0] ?? ROOT);
  if (!path.relative(ROOT, dir).startsWith('..'))
    throw new UsageError(
      '置き場所を指定してください。リポジトリーの外に限ります。例: npm run screenshots -- ../shots',
    );
  await mkdir(dir, { recursive: true });
  await import('../src/archive/load-settings.ts');
  const { BASE } = await import('../src/site/here.ts');
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const server = await preview({ root: ROOT, server: { port: 4460 }, logLevel: 'warn' });
  const browser = await launchBrowser();
  try {
    for (const colorScheme of SCHEMES)
      for (const width of WIDTHS)
        await drawAll(browser, `http://localhost:${server.port}${BASE.slice(0, -1)}`, {
          dir,
          width,
          colorScheme,
          isFull: values.full,
        });
  } finally {
    await browser.close();
    await server.stop();
  }
  return EXIT.fine;
});

async function drawAll(
  browser: Browser,
  site: string,
  { dir, width, colorScheme, isFull }: Look,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  for (const { name, path: page, awaited } of PAGES) {
    const tab = await context.newPage();
    await tab.goto(site + page, { waitUntil: 'networkidle' });
    if (awaited) await tab.locator(awaited).first().waitFor();
    const file = path.join(dir, `${name}-${width}-${colorScheme}.png`);
    await tab.screenshot({ path: file, fullPage: isFull });
    console.log(file);
    await tab.close();
  }
  await context.close();
}

interface Look {
  dir: string;
  width: number;
  colorScheme: (typeof SCHEMES)[number];
  isFull: boolean;
}
