/** Which pages may be stored, and under which path. */
import { deskHref, HOME_HREF } from '../site/addresses.ts';

const DESK = deskHref().toLowerCase();

/** The path under which a page is stored, whatever the query and the fragment of its address, and in however many ways it can be written. */
export function pagePath(url: string): string {
  const { pathname } = new URL(url, location.origin);
  return plainPath(pathname) ?? pathname;
}

/** Whether a path is that of a page, not of a file (`/papers/2503.12797.md`); the number of a paper is no ending. */
export function isPagePath(path: string): boolean {
  const read = decode(path);
  return read !== undefined && !/\.[a-z]\w*$/i.test(read);
}

/** Whether an address may be stored: one of this site, and never the curator's desk, however a host may be asked for it. */
export function isStorablePath(path: string): boolean {
  const plain = plainPath(path);
  if (plain === undefined || !isPagePath(path)) return false;
  // No page of ours has an escape in its name: a host that decodes twice would find another page behind it.
  return (
    plain.startsWith(HOME_HREF) && !plain.toLowerCase().startsWith(DESK) && !/%25[\da-f]{2}/i.test(plain)
  );
}

/** A path as hosts read it, who take `/%73hare`, `//share/` and `/x%2f..%2fshare/` for one; undefined where it cannot be read. */
function plainPath(path: string): string | undefined {
  const read = decode(path);
  if (read === undefined) return undefined;
  const names: string[] = [];
  for (const name of read.split(/[\\/]/)) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.map((name) => `${encodeURIComponent(name)}/`).join('')}`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
