/** Where a build stands, as Astro's configuration has it: for what runs beside Astro as well as within it. */
import type { AstroConfig, AstroIntegration } from 'astro';
import { processWide } from './process-wide.ts';

/** The integration that notes the place, before any other reads it. */
export function notePlace(): AstroIntegration {
  let isDev = false;
  return {
    name: 'place',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:config:done': ({ config: { root, cacheDir, site = 'http://localhost' } }) => {
        cell().place = { root, cacheDir, site: new URL(site), isDev };
      },
    },
  };
}

/** The place of this process. */
export function openPlace(): Place {
  const { place } = cell();
  if (!place) throw new Error('The configuration has not been read yet.');
  return place;
}

function cell(): { place?: Place } {
  return processWide('place', () => ({}));
}

/** Folders as addresses with a slash at their end. */
export interface Place extends Pick<AstroConfig, 'root' | 'cacheDir'> {
  /** Address of the site. */
  site: URL;
  /** Whether this is the dev server, under which the content changes. */
  isDev: boolean;
}
