/** The settings of this site for all that is made of it; scripts for browsers have `here.ts` alone. */
import { settingsSchema } from './settings.ts';
import { siteOf, type Site } from './site-of-settings.ts';

/** This site, as `archive/load-settings.ts` left it in the environment, which threads share; commands that make nothing of it need not ask. */
export const SITE: Site =
  process.env.OWN_SITE === undefined
    ? siteOf(settingsSchema.parse({}), 'http://localhost/', [])
    : (JSON.parse(process.env.OWN_SITE) as Site);

/** An address of this site as other sites and programs need it: with its host. */
export function absolute(href: string): string {
  return new URL(href, SITE.url).href;
}
