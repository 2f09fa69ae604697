/** PNG of few colours, in which a pixel is the number of its colour: https://www.w3.org/TR/png-3/ */
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const INDEXED = 3;
const compress = promisify(deflate);

/** Encode pixels (RGBA as it lies in memory, an even number a row) in the nearest of up to 256 colours. */
export async function encodeIndexed(
  pixels: Int32Array,
  width: number,
  colours: readonly Colour[],
): Promise<Buffer> {
  const depth = colours.length > 16 ? 8 : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(pixels.length / width, 4);
  header.set([depth, INDEXED], 8);
  // More effort takes more time than it saves bytes.
  const data = await compress(packRows(pixels, width, depth, colours), { level: 5, memLevel: 9 });
  const chunks = { IHDR: header, PLTE: Buffer.concat(colours), IDAT: data, IEND: Buffer.alloc(0) };
  return Buffer.concat([SIGNATURE, ...Object.entries(chunks).flatMap(chunk)]);
}

/** Rows of numbers; each begins with the filter that it went through, which is none. */
function packRows(pixels: Int32Array, width: number, depth: number, colours: readonly Colour[]): Buffer {
  const length = 1 + (width * depth) / 8;
  const rows = Buffer.alloc((pixels.length / width) * length);
  const known = new Map<number, number>();
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset);
  for (let row = 0, start = 0; start < rows.length; row += width, start += length) {
    // More than half of a card are rows like the one above.
    const isRepeated =
      row > 0 && bytes.compare(bytes, 4 * row, 4 * (row + width), 4 * (row - width), 4 * row) === 0;
    if (isRepeated) rows.copyWithin(start, start - length, start);
    else
      for (let x = 0; x < width; x += 1) {
        const pixel = pixels[row + x] ?? 0;
        let index = known.get(pixel);
        if (index === undefined) known.set(pixel, (index = nearest(pixel, colours)));
        const at = start + 1 + ((x * depth) >> 3);
        rows[at] = ((rows[at] ?? 0) << depth) | index;
      }
  }
  return rows;
}

function nearest(pixel: number, colours: readonly Colour[]): number {
  const distances = colours.map((colour) =>
    colour.reduce((sum, value, channel) => sum + (value - ((pixel >> (8 * channel)) & 0xff)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk([type, content]: [string, Buffer]): Buffer[] {
  const body = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return [frame.subarray(0, 4), body, frame.subarray(4)];
}

/** Red, green and blue. */
export type Colour = Uint8Array;
