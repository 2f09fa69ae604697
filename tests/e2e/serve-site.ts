import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

const ROOT = new URL('../../', import.meta.url);

/** Serve the built site on a free port for all tests. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('dist/index.html', ROOT)))
    throw new Error('dist/ is missing: run npm run build first');
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';
  const server = await preview({ root: ROOT.pathname, server: { port: 4400 }, logLevel: 'warn' });
  project.provide('site', `http://localhost:${server.port}`);
  return () => server.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the served site. */
    site: string;
  }
}
