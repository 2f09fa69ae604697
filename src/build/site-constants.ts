/** What scripts for browsers are told of the site: constants, which a bundler can put where they are used. */
import { fileURLToPath } from 'node:url';
import * as here from '../site/here.ts';

const MODULE = fileURLToPath(new URL('../site/here.ts', import.meta.url));

/** Write `site/here.ts` as it is for this site, so that nothing of the settings but this goes to readers. */
export function siteConstants() {
  const lines = Object.entries(here).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
  );
  return {
    name: 'site-constants',
    enforce: 'pre' as const,
    load: (id: string) => (id === MODULE ? lines.join('\n') : undefined),
  };
}
