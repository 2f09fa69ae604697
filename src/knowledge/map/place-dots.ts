/** Papers without names: dots round what names their cluster, so that a cluster looks as large as it is. */

/** Room that a dot takes, in pixels from one to the next. */
const STEP = 5;

/** How far from the middle of a node of a radius its dots reach. */
export function reachOfDots(radius: number, dots: number): number {
  return dots === 0 ? radius : Math.ceil(Math.sqrt((radius + STEP) ** 2 + dots * STEP ** 2));
}

/** Lay dots round a node, as the seeds of a sunflower lie. */
export function placeDots({ x, y, radius, dots }: Dotted): { x: number; y: number }[] {
  return Array.from({ length: dots }, (_, index) => {
    const distance = reachOfDots(radius, index + 1) - STEP / 2;
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    return { x: Math.round(x + distance * Math.cos(angle)), y: Math.round(y + distance * Math.sin(angle)) };
  });
}

interface Dotted {
  x: number;
  y: number;
  radius: number;
  dots: number;
}
