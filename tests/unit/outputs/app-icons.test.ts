import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { APP_ICONS, drawAppIcon } from '../../../src/outputs/app-icons.ts';

describe.each(APP_ICONS)('$name', ({ name, size, purpose }) => {
  it('is as large as it says, opaque, and shows the mark', async () => {
    const picture = await loadImage(Buffer.from(await drawAppIcon(name)));
    expect([picture.width, picture.height]).toEqual([size, size]);
    const sheet = createCanvas(size, size).getContext('2d');
    sheet.drawImage(picture, 0, 0);
    const redAt = (x: number, y: number) => sheet.getImageData(Math.round(x), Math.round(y), 1, 1).data[0];
    const [middle, quarter] = [size / 2, size * 0.3];
    expect(redAt(middle, middle)).toBe(0xfb);
    expect(redAt(middle, quarter)).toBe(0x98);
    // The corners of the mark lie inside the circle of 80 % that every mask shows.
    const side = size * 0.5 - (size * 0.4) / Math.SQRT2;
    if (purpose === 'maskable') expect(redAt(side - 1, side - 1)).toBe(0xfb);
  });
});
