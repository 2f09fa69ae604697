/** The pictures by which the site stands among a reader's applications. */
import sharp from 'sharp';
import { MARK } from '../mark.ts';
import { PALETTE } from '../share/card/palette.ts';

/** Units of the mark's own picture. */
const UNITS = 24;

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
  const scale = (size * extent) / UNITS;
  const margin = (size * (1 - extent)) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="100%" height="100%" fill="${PALETTE.ground}"/>
    <path transform="translate(${margin} ${margin}) scale(${scale})" fill="${PALETTE.accent}" d="${MARK.path}"/>
  </svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
