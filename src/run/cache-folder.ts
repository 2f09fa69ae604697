import path from 'node:path';

/**
 * Where builds keep what they make: Astro's own place, or a folder of our own below `SITE_CACHE`, since Astro takes names like `dist` in it
 * that may be somebody else's there.
 */
export function cacheFolder(elsewhere = process.env.SITE_CACHE): string {
  return elsewhere ? path.join(elsewhere, 'digest-site') : 'node_modules/.astro';
}
