/** A warning at the end of a build where something inside Astro is no longer called as it was. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openAccount } from '../run/account.ts';
import { STORE } from './kept-pages.ts';
import { pagesByFile } from './page-manifest.ts';
import { describeUnmet, noteName } from './private-names.ts';

/** Look at what Astro left in `cache`, and say what of its names was never met. */
export function warnOfUnmet(cache: string): void {
  const account = openAccount();
  // A site without a page of its own has no key, and one that stays as it is no new page.
  if (account.expected === 0) return;
  if (existsSync(path.join(cache, STORE))) noteName('dataStore');
  if (pagesByFile(cache).size > 0) noteName('pageManifest');
  for (const sentence of describeUnmet()) {
    console.warn(sentence);
    account.warnings += 1;
  }
}
