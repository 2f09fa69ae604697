/** The integration that notes where a build stands, before any other reads it. */
import type { AstroIntegration } from 'astro';
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
        notePlace({ root, cacheDir, isDev });
      },
    },
  };
}
