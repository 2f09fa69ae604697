/** The pictures by which the site stands among a reader's applications. */
import { createCanvas } from '@napi-rs/canvas';
import { paintMark } from '../share/card/paint-mark.ts';
import { PALETTE } from '../share/card/palette.ts';

/** How much of the mark's own picture its cells take: they stand a little off its edges. */
const CELLS = 22 / 24;

/**
 * The pictures by the names of their files. `extent` is the part of the picture that the mark takes: of a maskable one only a
 * circle of 80 % is sure to be shown (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
export const APP_ICONS = [
  { name: 'icon-192', size: 192, extent: 0.75, purpose: 'any' },
  { name: 'icon-512', size: 512, extent: 0.75, purpose: 'any' },
  { name: 'icon-maskable', size: 512, extent: 0.54, purpose: 'maskable' },
  { name: 'apple-touch-icon', size: 180, extent: 0.66, purpose: undefined },
] as const;

/** Draw one of them as PNG. */
export async function drawAppIcon(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const icon = APP_ICONS.find((one) => one.name === name);
  if (!icon) throw new Error(`no such icon: ${name}`);
  const { size, extent } = icon;
  const sheet = createCanvas(size, size).getContext('2d');
  sheet.fillStyle = PALETTE.ground;
  sheet.fillRect(0, 0, size, size);
  const margin = (size * (1 - extent * CELLS)) / 2;
  paintMark(sheet, margin, margin, size * extent * CELLS);
  return new Uint8Array(await sheet.canvas.encode('png'));
}
