import { Worker } from 'node:worker_threads';
import { createCanvas, loadImage, type ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import { expect, it, vi } from 'vitest';
import { CARD_SIZE, type Card } from '../../../../src/share/card/card.ts';
import { drawCard } from '../../../../src/share/card/draw-card.ts';
import { PALETTE } from '../../../../src/share/card/palette.ts';

const CARD: Card = {
  label: '2025年1月5日の抄録',
  title: '折り紙を折る機械は𝒟²と종이를学ぶ',
  subtitle: 'A Machine That Folds Paper',
  text: '紙の厚さを見分けて鶴を折ります。',
  tags: ['折り紙', 'LLM'],
  foot: 'arXiv:2501.00001v1',
};
const IN_A_THREAD = `
  const { parentPort, workerData: { module, card } } = require('node:worker_threads');
  import(module).then(({ drawCard }) => drawCard(card)).then((picture) => parentPort.postMessage(picture));
`;

async function drawInThread(card: Card): Promise<unknown> {
  const module = new URL('../../../../src/share/card/draw-card.ts', import.meta.url).href;
  const thread = new Worker(IN_A_THREAD, { eval: true, workerData: { module, card } });
  return new Promise((resolve, reject) => thread.on('message', resolve).on('error', reject));
}

/** The colours that a card shows, as `#rrggbb`: all of them, and that at a place. */
async function showColours(card: Card): Promise<{ all: string[]; at: (x: number, y: number) => string }> {
  const { width, height } = CARD_SIZE;
  const sheet = createCanvas(width, height).getContext('2d');
  sheet.drawImage(await loadImage(Buffer.from(await drawCard(card))), 0, 0);
  const pixels = new Int32Array(sheet.getImageData(0, 0, width, height).data.buffer);
  const name = (pixel = 0) =>
    `#${[0, 8, 16].map((shift) => ((pixel >> shift) & 0xff).toString(16).padStart(2, '0')).join('')}`;
  return { all: [...new Set(pixels)].map(name), at: (x, y) => name(pixels[y * width + x]) };
}

it('draws the same picture whatever was drawn before, and in every thread', async () => {
  const picture = await drawCard(CARD);
  await drawCard({ ...CARD, title: '별と纸艺🦢', text: '∇ℝ ✓', question: 3 });
  expect(Buffer.from(await drawCard(CARD)).equals(picture)).toBe(true);
  const elsewhere = await Promise.all([drawInThread(CARD), drawInThread(CARD)]);
  expect(elsewhere).toEqual([new Uint8Array(picture), new Uint8Array(picture)]);
});

it('shows the colours of the site, sixteen in all', async () => {
  const { all, at } = await showColours(CARD);
  expect(at(0, 0)).toBe(PALETTE.ground);
  expect(all).toEqual(
    expect.arrayContaining([PALETTE.ink, PALETTE['ink-soft'], PALETTE.accent, PALETTE.rule]),
  );
  expect(all.length).toBeLessThanOrEqual(16);
});

it('shows emoji in their own colours, few in all', async () => {
  const { all } = await showColours({ ...CARD, title: '折る🔥' });
  expect(all).toEqual(expect.arrayContaining([PALETTE.ground, PALETTE.ink, '#f4900c', '#ffcc4d']));
  expect(all.length).toBeLessThanOrEqual(64);
});

it('fills the cell of its question and outlines the others', async () => {
  const { at } = await showColours({ ...CARD, question: 2 });
  // The mark is 150 wide and ends where the column does; its cells are 41 wide.
  expect([998, 1053, 1108].map((x) => at(x, 145))).toEqual([PALETTE.ground, PALETTE.accent, PALETTE.ground]);
});

it('lets go of the pixels that it has read', async () => {
  const sheets = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as SKRSContext2D;
  const read = vi.spyOn(sheets, 'getImageData');
  await drawCard(CARD);
  const pixels = read.mock.results.map(({ value }) => (value as ImageData).data.byteLength);
  read.mockRestore();
  expect(pixels).toEqual([0]);
});
