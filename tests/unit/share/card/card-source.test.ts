import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Card } from '../../../../src/share/card/card.ts';
import { openCardSource } from '../../../../src/share/card/card-source.ts';

const ROOT = new URL('../../../../', import.meta.url);
const CARD: Card = {
  label: '2025年1月5日の抄録',
  title: '折り紙を折る機械🦢は𝒟²を学ぶ',
  subtitle: 'A Machine That Folds Paper',
  text: '紙の厚さを見分けて鶴を折ります。',
  tags: ['折り紙', 'LLM'],
  foot: 'arXiv:2501.00001v1',
  question: 2,
};
const canvas = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as SKRSContext2D;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cards-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

function open() {
  return openCardSource(ROOT, pathToFileURL(`${folder}/`));
}

it('draws a small PNG of 1200×630', async () => {
  const source = open();
  expect(source.has(CARD)).toBe(false);
  const header = Buffer.from(await source.read(CARD));
  expect(header.toString('latin1', 1, 4)).toBe('PNG');
  expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(header.length).toBeLessThan(35_000);
});

it('draws nothing when an earlier build has drawn the same card', async () => {
  const source = open();
  expect(source.has({ ...CARD })).toBe(true);
  const sheets = vi.spyOn(canvas, 'getImageData');
  expect((await source.read({ ...CARD })).length).toBeGreaterThan(1000);
  expect(sheets).not.toHaveBeenCalled();
  await source.read({ ...CARD, foot: '' });
  expect(sheets).toHaveBeenCalledOnce();
});
