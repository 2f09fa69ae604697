/** The site's mark, eight cells around an empty middle, as in `src/components/Mark.astro`. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from './palette.ts';

const CELLS = [0, 1, 2, 3, 5, 6, 7, 8];

/** Paint the mark; for a question, 1 to 8, only its cell is filled and the others are outlined. */
export function paintMark(
  sheet: SKRSContext2D,
  left: number,
  top: number,
  size: number,
  question?: number,
): void {
  const cell = (size * 6) / 22;
  sheet.fillStyle = PALETTE.accent;
  sheet.strokeStyle = PALETTE['rule-strong'];
  sheet.lineWidth = 2;
  for (const [index, at] of CELLS.entries()) {
    const x = left + ((at % 3) * (size - cell)) / 2;
    const y = top + (Math.floor(at / 3) * (size - cell)) / 2;
    if (question === undefined || question === index + 1) sheet.fillRect(x, y, cell, cell);
    else sheet.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
  }
}
