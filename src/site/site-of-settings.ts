/** A site as its settings and its address make it. */
import type { Settings } from './settings.ts';

/** What follows from settings and the address of a site; parts that are `leftOut` are not made, to see what the rest costs. */
export function siteOf(settings: Settings, url: string, leftOut: readonly string[]): Site {
  const make = { ...settings.make, search: true };
  for (const part of Object.keys(make) as (keyof typeof make)[])
    if (leftOut.includes(part)) make[part] = false;
  return { ...settings, make, url, base: new URL(url).pathname };
}

/** The settings with what follows from them. */
export interface Site extends Settings {
  /** Path of the site on its host, with a slash at both ends. */
  base: string;
  /** Address of the site, with a slash at its end. */
  url: string;
  make: Settings['make'] & { search: boolean };
}
