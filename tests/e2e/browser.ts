/** A real browser for the tests: the one that comes with `npm ci` on linux-x64, an installed Chrome elsewhere. */
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

/** Start the browser; `CHROME_PATH` names another one. It reaches no other host by itself. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** Start the browser for other processes, which use it by `connectBrowser`. */
export async function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await findBrowser());
}

async function findBrowser(): Promise<LaunchOptions> {
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const given = process.env.CHROME_PATH;
  if (given) return { executablePath: given, args: quiet };
  const isBundled = process.platform === 'linux' && process.arch === 'x64';
  if (!isBundled) return { channel: 'chrome', args: quiet };
  return {
    executablePath: await sparticuz.executablePath(),
    // Its own flags are made for one call of a function: they run everything in one process, without
    // the rules of the web. Ours need no more than a container without user namespaces does.
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  };
}
