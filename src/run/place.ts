/** Where a build stands: for what runs beside Astro as well as within it. */
import { processWide } from './process-wide.ts';

/** Note the place of this process, which whoever reads the configuration knows. */
export function notePlace(place: Place): void {
  cell().place = place;
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
export interface Place {
  /** Folder of the project. */
  root: URL;
  /** Astro's cache. */
  cacheDir: URL;
  /** Whether this is the dev server, under which the content changes. */
  isDev: boolean;
}
