/** The colours of a card: its inks in steps from the ground, as at the edges of letters, and what its emoji show. */
import type { Colour } from './indexed-png.ts';
import { PALETTE } from './palette.ts';

const GROUND = parseColour(PALETTE.ground);
/** With the ground sixteen, of which one takes half a byte. */
const INKS = [
  ...steps(PALETTE.ink, 6),
  ...steps(PALETTE['ink-soft'], 4),
  ...steps(PALETTE.accent, 3),
  ...[PALETTE.rule, PALETTE['rule-strong']].map(parseColour),
];

/** The ground, the inks, and the colours of these pictures (SVG) with those of their edges. */
export function coloursOf(pictures: readonly string[]): Colour[] {
  const fills = new Set(pictures.flatMap((svg) => svg.toLowerCase().match(/#(?:[\da-f]{3}){1,2}\b/g) ?? []));
  return [GROUND, ...INKS, ...[...fills].flatMap((fill) => steps(fill, 2))].slice(0, 256);
}

function steps(hex: string, count: number): Colour[] {
  const colour = parseColour(hex);
  return Array.from({ length: count }, (_, at) =>
    colour.map((value, channel) => {
      const ground = GROUND[channel] ?? 0;
      return Math.round(ground + ((value - ground) * (at + 1)) / count);
    }),
  );
}

/** `#abc` or `#aabbcc`. */
function parseColour(hex: string): Colour {
  return Buffer.from(
    hex.slice(1).replace(/^\w{3}$/, (short) => short.replace(/./g, '$&$&')),
    'hex',
  );
}
