/** Keys by which a build knows that a page is as it was, so that it is restored and not made again. */
import { openAccount } from '../run/account.ts';
import { openPlace } from '../run/place.ts';
import { processWide } from '../run/process-wide.ts';
import { cacheKey, nameText } from '../run/cache.ts';
import { SITE } from '../site/this-site.ts';
import { codeVersion } from '../run/code-version.ts';
import type { Paper } from '../archive/paper.ts';
import type { ListedPaper } from '../views/paper.ts';

/** Names all that decides how a page looks, beside what it shows. */
export function pagesVersion(): string {
  const { root } = openPlace();
  return processWide('pages version', () =>
    cacheKey(codeVersion(root, 'src/pages', 'src/layouts/middleware.ts', 'astro.config.mjs'), SITE),
  );
}

/**
 * Give each path of a route its key: its address, its props, what it reads `beyond` them (plain values), and all code of the site. A
 * function among the props must be named by a value beside it.
 */
export function keyPaths<T extends KeyedPath>(
  paths: readonly T[],
  beyond: (path: T) => unknown = () => undefined,
): (T & { cacheKey: string })[] {
  openAccount().expected += paths.length;
  return paths.map((path) => ({
    ...path,
    cacheKey: nameAll(pagesVersion(), path.params, path.props, beyond(path)),
  }));
}

/** Name plain values by all that they hold; a paper among them, whole or as lists show it, is read once, however many pages show it. */
export function nameAll(...values: readonly unknown[]): string {
  return nameText(JSON.stringify(values, (_, value: unknown) => (isShared(value) ? nameOf(value) : value)));
}

const names = new WeakMap<Shared, string>();

function nameOf(shared: Shared): string {
  const known = names.get(shared);
  if (known !== undefined) return known;
  // All else of a paper follows from its file; these may come from another version.
  const name =
    'markdownKey' in shared
      ? cacheKey(shared.key, [shared.titleJa, shared.titleJaBy, shared.pick])
      : cacheKey('', shared);
  names.set(shared, name);
  return name;
}

function isShared(value: unknown): value is Shared {
  return typeof value === 'object' && value !== null && ('markdownKey' in value || 'versionedId' in value);
}

type Shared = Paper | ListedPaper;

interface KeyedPath {
  params: Record<string, string | undefined>;
  props?: object;
}
