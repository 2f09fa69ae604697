import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { encodeIndexed } from '../../../../src/share/card/indexed-png.ts';

/** Encode pixels, rows of `width`, and decode the picture again. */
async function recode(pixels: number[][], width: number, colours: number[][]): Promise<number[][]> {
  const rgba = Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255]));
  const table = colours.map((colour) => Uint8Array.from(colour));
  const picture = await encodeIndexed(new Int32Array(rgba.buffer), width, table);
  const height = pixels.length / width;
  const sheet = createCanvas(width, height).getContext('2d');
  sheet.drawImage(await loadImage(picture), 0, 0);
  const { data } = sheet.getImageData(0, 0, width, height);
  return pixels.map((_, at) => [...data.subarray(4 * at, 4 * at + 3)]);
}

const LIGHT = [250, 250, 250];
const DARK = [0, 0, 0];
const RED = [150, 40, 26];

it.each([2, 16, 17, 256])('keeps pixels of %i colours as they are', async (count) => {
  const colours = Array.from({ length: count }, (_, at) => [at, 255 - at, (at * 7) % 256]);
  const pixels = Array.from({ length: 6 * 100 }, (_, at) => colours[at % count] ?? []);
  expect(await recode(pixels, 6, colours)).toEqual(pixels);
});

it('repeats rows that are alike, and no others', async () => {
  const rows = [LIGHT, LIGHT, LIGHT, LIGHT, LIGHT, DARK, LIGHT, DARK, LIGHT, LIGHT];
  expect(await recode(rows, 2, [LIGHT, DARK])).toEqual(rows);
});

it('shows the nearest colour of each pixel', async () => {
  const pixels = [
    [246, 249, 251],
    [9, 1, 12],
    [140, 50, 30],
    [210, 200, 190],
  ];
  expect(await recode(pixels, 2, [LIGHT, DARK, RED])).toEqual([LIGHT, DARK, RED, LIGHT]);
});
