/** The files of the built site, as the tests look at them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the built site. */
export const DIST = new URL('../../dist/', import.meta.url).pathname;

/** Files of the built site with this ending, relative to it. */
export function listBuilt(ending: string, folder = DIST): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Text of a file of the built site. */
export function readBuilt(file: string, folder = DIST): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Paths of all pages in the sitemap. */
export function listSitemap(): string[] {
  const urls = [...readBuilt('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)];
  return urls.map((match) => new URL(match[1] ?? '').pathname);
}
