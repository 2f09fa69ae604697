/** Everything that this browser keeps for its reader, taken together. */
import type { Kept } from '../../reading/backup.ts';
import { readStored, writeStored } from '../browser-store.ts';
import { PREFIX } from './store-keys.ts';

/** All values by their names. */
export function readOwn(): Kept {
  return Object.fromEntries(namesOf().map((name) => [name, readStored(PREFIX + name)]));
}

/** Keep these values and no other. */
export function writeOwn(kept: Kept): void {
  for (const name of namesOf()) writeStored(PREFIX + name, undefined);
  for (const [name, value] of Object.entries(kept)) writeStored(PREFIX + name, value);
}

function namesOf(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
    );
  } catch {
    return [];
  }
}
