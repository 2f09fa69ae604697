/** How far down the screen something must have come to be what is read. */
const READING_LINE = 0.25;

/** Change how the page looks, and leave what is read where it is on the screen; of what began above it, the beginning is shown. */
export function holdPlace(change: () => void): void {
  const topOf = (part: Element) => part.getBoundingClientRect().top;
  const read = [...document.querySelectorAll('.sections > section, .day .entry')].findLast(
    (part) => part.checkVisibility() && topOf(part) <= innerHeight * READING_LINE,
  );
  const before = read && topOf(read);
  change();
  if (!read || before === undefined || topOf(read) === before) return;
  if (before < 0) read.scrollIntoView({ behavior: 'instant' });
  else scrollBy({ top: topOf(read) - before, behavior: 'instant' });
}
