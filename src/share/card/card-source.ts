/** Cards through the cache: an unchanged card is never drawn again. */
import { cacheKey, openCache, BYTES } from '../../run/cache.ts';
import { codeVersion } from '../../run/code-version.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** Open the cards; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openCardSource(root: URL, cacheDir: URL): CardSource {
  const version = codeVersion(root, 'src/share/card/card-source.ts');
  const pictures = openCache(cacheDir, 'cards', BYTES);

  return {
    has: (card) => pictures.has(cacheKey(version, card)),
    async read(card) {
      const key = cacheKey(version, card);
      const known = pictures.read(key);
      if (known) return known;
      const picture = await drawCard(card);
      pictures.write(key, picture);
      return picture;
    },
  };
}

/** The cards of the site. */
export interface CardSource {
  /** A card as PNG. */
  read: (card: Card) => Promise<Uint8Array>;
  /** Whether a card has been drawn; one that turns out to be damaged is drawn again by `read`. */
  has: (card: Card) => boolean;
}
