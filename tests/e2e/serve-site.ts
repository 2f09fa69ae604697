import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { serveBrowser } from './browser.ts';

const ROOT = new URL('../../', import.meta.url);

/** Serve the built site on a free port, and a browser to see it with, for all tests. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('dist/index.html', ROOT)))
    throw new Error('dist/ is missing: run npm run build first');
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const server = await preview({ root: ROOT.pathname, server: { port: 4400 }, logLevel: 'warn' });
  const browser = await serveBrowser();
  project.provide('site', `http://localhost:${server.port}`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the served site. */
    site: string;
    /** Where the browser listens. */
    browser: string;
  }
}
