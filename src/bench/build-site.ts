/** Build this site in a process of its own: `node build-site.ts CACHE OUT`, with the content and parts that the environment names. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const [cacheDir, outDir] = process.argv.slice(2);
if (!cacheDir || !outDir) throw new Error('CACHE and OUT are missing');
await build({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  cacheDir,
  outDir,
  logLevel: 'info',
});
