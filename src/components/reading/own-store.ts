/** Everything that this browser keeps for its reader, taken together. */
import { KEPT_NAMES, readKept, type Kept, type KeptName, type ReadKept } from '../../reading/kept.ts';
import { keyOf, readStored, writeStored } from '../browser/browser-store.ts';

/** All that is kept and of its form. */
export function readOwn(): ReadKept {
  return readKept(Object.fromEntries(KEPT_NAMES.map((name) => [name, readStored(name) ?? readText(name)])));
}

/** Keep these values, or, where the browser refuses one, leave everything as it was; other names stay as they are. */
export function writeOwn(kept: Kept): Refusal | undefined {
  const changes = KEPT_NAMES.flatMap((name) => {
    const after = kept[name] === undefined ? undefined : JSON.stringify(kept[name]);
    return after === undefined ? [] : [{ name, after, before: readText(name) }];
  });
  // What grows comes first: until all of that is there nothing has shrunk, and the way back always fits.
  const growth = ({ after, before }: (typeof changes)[number]) => after.length - (before?.length ?? 0);
  const written: typeof changes = [];
  for (const change of changes.sort((a, b) => growth(b) - growth(a))) {
    try {
      localStorage.setItem(keyOf(change.name), change.after);
      written.push(change);
    } catch (error) {
      for (const { name, before } of written.reverse()) {
        if (before === null) localStorage.removeItem(keyOf(name));
        else localStorage.setItem(keyOf(name), before);
      }
      return { name: change.name, isFull: error instanceof Error && error.name === 'QuotaExceededError' };
    }
  }
  return undefined;
}

/** Forget all that is kept; false where the browser refuses. */
export function forgetOwn(): boolean {
  return KEPT_NAMES.map((name) => writeStored(name, undefined)).every(Boolean);
}

function readText(name: KeptName): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** What was not kept. */
export interface Refusal {
  name: KeptName;
  /** Whether there is no room; else the browser keeps nothing at all. */
  isFull: boolean;
}
