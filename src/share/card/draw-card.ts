/** Cards as pictures, drawn without a browser: Skia paints them, and of the pixels a PNG of few colours is made. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { CARD_SIZE, type Card } from './card.ts';
import { coloursOf } from './colours.ts';
import { encodeIndexed } from './indexed-png.ts';
import { paintCard } from './paint-card.ts';
import { typeset, type Block } from './typeset.ts';

const { width, height } = CARD_SIZE;
/** One for all cards of a thread: each begins by covering it. */
let sheet: SKRSContext2D | undefined;

/** Draw a card as PNG. */
export async function drawCard(card: Card): Promise<Uint8Array> {
  sheet ??= createCanvas(width, height).getContext('2d');
  const texts = typeset(card);
  paintCard(sheet, texts, card.question);
  const pixels = sheet.getImageData(0, 0, width, height).data.buffer as ArrayBuffer;
  const glyphs = Object.values<Block | Block[]>({ ...texts })
    .flat()
    .flatMap(({ lines }) => lines.flat());
  const colours = coloursOf(glyphs.flatMap(({ picture }) => picture ?? []));
  const picture = encodeIndexed(new Int32Array(pixels), width, colours);
  // Three megabytes of which the garbage collector does not hear go as soon as they have been read.
  pixels.transfer(0);
  return picture;
}
