/** What this browser keeps for its reader under a key; never sent anywhere. */

/** The value last kept; undefined where there is none, or where the browser keeps nothing. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep a value, or forget it where it is undefined; false where the browser keeps nothing, which must break nothing. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
