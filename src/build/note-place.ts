/** The integration that notes where a build stands, before any other reads it. */
import type { AstroIntegration } from 'astro';
import { SITE } from '../site/this-site.ts';
import { notePlace } from '../run/place.ts';

/** Note the place as Astro's configuration has it. */
export function noteConfig(): AstroIntegration {
  let isDev = false;
  return {
    name: 'place',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:config:done': ({ config: { root, cacheDir } }) => {
        notePlace({ root, cacheDir, site: new URL(SITE.url), isDev });
      },
    },
  };
}
