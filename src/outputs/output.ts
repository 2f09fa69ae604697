/** What the site writes that is no page: a file with its path, its type, and how it is made. */
import type { MEDIA_TYPES } from '../site/media-types.ts';

/** One file beside the pages. */
export interface Output {
  /** Path below the site, without a slash in front, as it stands on the disk. */
  path: string;
  type: keyof typeof MEDIA_TYPES;
  /** Plain values that decide what stands in it, beside the code of the site: as long as they are the same, it is not made again. */
  key: unknown;
  make: () => Content | Promise<Content>;
}

type Content = string | Uint8Array;
