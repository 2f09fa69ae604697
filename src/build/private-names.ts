/** Names inside Astro and Vite on which we rest, though nobody promised them: a build says which of them it never met. */
import { processWide } from '../run/process-wide.ts';

/** What each name is for, as it is said to whoever updates Astro. */
const PURPOSES = {
  pageLine: 'ページごとの知らせを数にまとめる（src/build/logger.ts）',
  preloadHelper: '動的なimportを軽くする（src/build/plain-imports.ts）',
  pageManifest: '変わらないページを残す（src/build/page-manifest.ts）',
  dataStore: '内容の控えを消す（src/build/kept-pages.ts）',
} as const;

/** Note that a name was met. */
export function noteName(name: keyof typeof PURPOSES): void {
  met().add(name);
}

/** What no longer works, in words, after a build that made everything. */
export function describeUnmet(): string[] {
  return Object.entries(PURPOSES)
    .filter(([name]) => !met().has(name))
    .map(([, purpose]) => `AstroかViteの内部が変わり、次の働きが止まっています: ${purpose}`);
}

function met(): Set<string> {
  return processWide('private names', () => new Set<string>());
}
