import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { APP_ICONS, drawAppIcon } from '../../../src/outputs/app-icons.ts';

describe.each(APP_ICONS)('$name', ({ name, size, purpose }) => {
  it('is as large as it says, opaque, and shows the mark', async () => {
    const picture = sharp(await drawAppIcon(name));
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: size, height: size });
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number) => data[(Math.round(y) * size + Math.round(x)) * info.channels] ?? 0;
    const [middle, quarter] = [size / 2, size * 0.3];
    expect(redAt(middle, middle)).toBe(0xfb);
    expect(redAt(middle, quarter)).toBe(0x98);
    // The corners of the mark lie inside the circle of 80 % that every mask shows.
    const side = size * 0.5 - (size * 0.4) / Math.SQRT2;
    if (purpose === 'maskable') expect(redAt(side - 1, side - 1)).toBe(0xfb);
  });
});
