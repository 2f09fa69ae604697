/** How far down the screen a question must have come to be the one that is read. */
const READING_LINE = 0.25;

/** Mark in the rail the question that is read, now and as the page scrolls; what is returned marks it anew. */
export function followQuestions(rail: HTMLElement, sections: readonly HTMLElement[]): () => void {
  let frame = 0;
  const mark = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const read = findRead(sections.filter((section) => section.checkVisibility()));
      for (const link of rail.querySelectorAll('a'))
        link.ariaCurrent = read && link.hash === `#${read.id}` ? 'true' : null;
    });
  };
  for (const event of ['scroll', 'resize']) addEventListener(event, mark, { passive: true });
  return mark;
}

function findRead(shown: readonly HTMLElement[]): HTMLElement | undefined {
  const topOf = (section: HTMLElement) => section.getBoundingClientRect().top;
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  // The last ones cannot rise to the line: the one that was asked for counts.
  const asked = shown.find(({ id }) => location.hash === `#${id}`);
  if (isAtEnd) return asked && topOf(asked) >= 0 && topOf(asked) < innerHeight ? asked : shown.at(-1);
  return shown.findLast((section) => topOf(section) <= innerHeight * READING_LINE) ?? shown[0];
}
