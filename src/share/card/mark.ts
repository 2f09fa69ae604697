/** The site's mark, eight cells around an empty middle, as in `src/components/Mark.astro`. */
import { box, type Element } from './element.ts';
import { PALETTE } from './palette.ts';

const CELLS = 9;
const MIDDLE = 4;

/** The mark; for a question, 1 to 8, only its cell is filled and the others are outlined. */
export function markBox(size: number, question?: number): Element {
  const cell = (size * 6) / 22;
  const cells = Array.from({ length: CELLS }, (_, at) => at)
    .filter((at) => at !== MIDDLE)
    .map((at, index) =>
      box({
        position: 'absolute',
        left: ((at % 3) * (size - cell)) / 2,
        top: (Math.floor(at / 3) * (size - cell)) / 2,
        width: cell,
        height: cell,
        ...(question === undefined || question === index + 1
          ? { background: PALETTE.accent }
          : { border: `2px solid ${PALETTE['rule-strong']}` }),
      }),
    );
  return box({ position: 'relative', width: size, height: size }, ...cells);
}
