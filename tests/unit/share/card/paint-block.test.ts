import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { GOTHIC } from '../../../../src/share/card/fonts.ts';
import { glyphsOf } from '../../../../src/share/card/glyphs.ts';
import { widthOf } from '../../../../src/share/card/lines.ts';
import { paintBlock } from '../../../../src/share/card/paint-block.ts';

const SIZE = 100;
const sheet = createCanvas(1000, 200).getContext('2d');

/** Columns that are not white, first and last, and the width in em. */
function paint(text: string, x = 0, align?: 'end'): { width: number; first: number; last: number } {
  sheet.fillStyle = '#ffffff';
  sheet.fillRect(0, 0, 1000, 200);
  const block = { size: SIZE, leading: 1.5, lines: [glyphsOf(text, GOTHIC)] };
  const width = paintBlock(sheet, block, x, 0, '#000000', align) / SIZE;
  const { data } = sheet.getImageData(0, 0, 1000, 200);
  const columns = Array.from({ length: 1000 }, (_, column) => column).filter((column) =>
    Array.from({ length: 200 }, (_, row) => data[4 * (row * 1000 + column)] ?? 0).some((red) => red < 128),
  );
  return { width, first: columns[0] ?? -1, last: columns.at(-1) ?? -1 };
}

it.each(['m', '鶴', 'シーン', '종', '纸', '𝒟', '✓', '〓', '「鶴」', '3羽', 'a b', '鶴🦢'])(
  'sets %s as wide as it was typeset, in the fonts that hold it',
  (text) => {
    expect(paint(text).width).toBeCloseTo(widthOf(glyphsOf(text, GOTHIC)), 2);
  },
);

it('kerns Latin', () => {
  expect(paint('AVATAR').width).toBeLessThan(widthOf(glyphsOf('AVATAR', GOTHIC)) - 0.05);
});

it('begins at a place or ends there', () => {
  const { first, last } = paint('HH', 300);
  expect([first, last].every((column) => column >= 300 && column < 500)).toBe(true);
  const ended = paint('HH', 500, 'end');
  expect([ended.last - ended.first, ended.last < 500, ended.last > 480]).toEqual([last - first, true, true]);
});

it('raises and lowers what is set from letters', () => {
  expect(paint('ₙ').width).toBeLessThan(paint('n').width);
});
