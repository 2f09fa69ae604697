import { expect, it } from 'vitest';
import { coloursOf } from '../../../../src/share/card/colours.ts';

const SVG = '<svg><path fill="#E1E8ED"/><path fill="#269"/><path fill="#e1e8ed"/></svg>';

it('has sixteen colours where there is no picture, which is half a byte', () => {
  expect(coloursOf([])).toHaveLength(16);
});

it('adds the colours of pictures, each once, and those between them and the ground', () => {
  const added = coloursOf([SVG, SVG]).slice(16);
  expect(added.map((colour) => Buffer.from(colour).toString('hex'))).toEqual([
    'eef1f1',
    'e1e8ed',
    '8fb0c7',
    '226699',
  ]);
});

it('holds no more colours than a byte can name', () => {
  const many = Array.from({ length: 300 }, (_, at) => `#${(at * 4099).toString(16).padStart(6, '0')}`);
  expect(coloursOf(many)).toHaveLength(256);
});
