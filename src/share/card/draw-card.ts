/** Cards as pictures, drawn without a browser: satori sets them as SVG, sharp makes them PNG. */
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card.ts';
import { composeCard } from './compose.ts';
import { typeset, type Block, type TypesetCard } from './typeset.ts';

/** Draw a card as PNG. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const texts = typeset(card);
  const svg = await satori(composeCard(texts, card.question), {
    ...CARD_SIZE,
    fonts: fontsOf(texts),
    // Without it each run would begin at a whole pixel.
    pointScaleFactor: 16,
  });
  // Less effort makes the ground another colour; dithering would speckle it.
  return sharp(Buffer.from(svg)).png({ palette: true, dither: 0 }).toBuffer();
}

/** The fonts of this card and no others, so that no card is drawn with what an earlier one loaded. */
function fontsOf(texts: TypesetCard): Font[] {
  const glyphs = Object.values(texts).flatMap((block: Block | Block[]) =>
    [block].flat().flatMap(({ lines }) => lines.flat()),
  );
  const slices = new Set(glyphs.flatMap(({ slice }) => slice ?? []));
  return [...slices].map(({ name, data }) => ({ name, data, weight: 400, style: 'normal' }));
}
