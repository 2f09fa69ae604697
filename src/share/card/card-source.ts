/** Cards through the cache: an unchanged card is never drawn again. */
import { cacheKey, openCache, BYTES } from '../../run/cache.ts';
import { codeVersion } from '../../run/code-version.ts';
import { SITE } from '../../site/this-site.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** Open the cards; `root` is the project's folder, `cacheDir` Astro's cache. */
export function openCardSource(root: URL, cacheDir: URL): CardSource {
  const version = codeVersion(root, 'src/share/card/card-source.ts');
  // What every card shows of the site, too.
  const { name, accent } = SITE;
  const keyOf = (card: Card) => cacheKey(version, name, accent.light, card);
  const pictures = openCache(cacheDir, 'cards', BYTES);

  return {
    has: (card) => pictures.has(keyOf(card)),
    async read(card) {
      const key = keyOf(card);
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
