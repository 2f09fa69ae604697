/** Keys by which a build knows that a page is as it was, so that it is restored and not made again. */
import { openAccount } from './build/account.ts';
import { openPlace } from './build/place.ts';
import { processWide } from './build/process-wide.ts';
import { cacheKey } from './cache.ts';
import { codeVersion } from './cache/code-version.ts';

/** Names all that decides how a page looks, beside what it shows. */
export function pagesVersion(): string {
  const { root } = openPlace();
  return processWide('pages version', () =>
    codeVersion(root, 'src/pages', 'src/middleware.ts', 'astro.config.mjs'),
  );
}

/**
 * Give each path of a route its key: its address, its props, what it reads `beyond` them (an array of plain values), and all code of
 * the site. Props are compared as JSON, so a function among them must be named by a value beside it.
 */
export function keyPaths<T extends KeyedPath>(
  paths: readonly T[],
  beyond: (path: T) => unknown = () => undefined,
): (T & { cacheKey: string })[] {
  openAccount().expected += paths.length;
  return paths.map((path) => ({
    ...path,
    cacheKey: cacheKey(pagesVersion(), path.params, path.props, beyond(path)),
  }));
}

interface KeyedPath {
  params: Record<string, string | undefined>;
  props?: object;
}
