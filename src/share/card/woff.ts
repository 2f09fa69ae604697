/** What a WOFF file says of itself and of its characters (https://www.w3.org/TR/WOFF/), without their shapes. */
import { inflateSync } from 'node:zlib';

/** Widths in em of the characters that a font holds, by code point. */
export function readAdvances(woff: Buffer): Map<number, number> {
  const unitsPerEm = readTable(woff, 'head').readUInt16BE(18);
  const lastMetric = readTable(woff, 'hhea').readUInt16BE(34) - 1;
  const metrics = readTable(woff, 'hmtx');
  const advances = new Map<number, number>();
  for (const [code, glyph] of readCharacterMap(readTable(woff, 'cmap'))) {
    // Glyph 0 is the one for missing characters; the last width stands for all that follow.
    if (glyph > 0) advances.set(code, metrics.readUInt16BE(4 * Math.min(glyph, lastMetric)) / unitsPerEm);
  }
  return advances;
}

/** One table of the file, as the font holds it: https://learn.microsoft.com/typography/opentype/spec/otff */
export function readTable(woff: Buffer, tag: string): Buffer {
  const count = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + 20 * count; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const start = woff.readUInt32BE(entry + 4);
    const length = woff.readUInt32BE(entry + 8);
    const stored = woff.subarray(start, start + length);
    return length < woff.readUInt32BE(entry + 12) ? inflateSync(stored) : stored;
  }
  throw new TypeError(`no table ${tag}`);
}

/** Code points and their glyphs: https://learn.microsoft.com/typography/opentype/spec/cmap */
function* readCharacterMap(cmap: Buffer): Generator<[code: number, glyph: number]> {
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(record + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) yield* readSegments(table);
    if (format === 12) yield* readGroups(table);
  }
}

/** Format 4: the first plane of Unicode. */
function* readSegments(table: Buffer): Generator<[code: number, glyph: number]> {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const end = table.readUInt16BE(at);
    const start = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const offset = table.readUInt16BE(at + 3 * size + 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(at + 3 * size + 2 + offset + 2 * (code - start));
      yield [code, offset !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff];
    }
  }
}

/** Format 12: all of Unicode. */
function* readGroups(table: Buffer): Generator<[code: number, glyph: number]> {
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12) {
    const start = table.readUInt32BE(at);
    const glyph = table.readUInt32BE(at + 8);
    for (let code = start; code <= table.readUInt32BE(at + 4); code += 1) yield [code, glyph + code - start];
  }
}
