/** What this browser keeps for its reader under a name; never sent anywhere. */
import { SITE_ID } from '../../site/here.ts';
import type { KeptName } from '../../reading/kept.ts';

/** The key of a name: other sites may keep theirs beside it. */
export const keyOf = (name: KeptName) => `${SITE_ID}:${name}`;

/** The value last kept; undefined where there is none, or where the browser keeps nothing. */
export function readStored(name: KeptName): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep a value, or forget it where it is undefined; false where the browser refuses, and then what was kept stays. */
export function writeStored(name: KeptName, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
