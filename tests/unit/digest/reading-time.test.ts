import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/digest/reading-time.ts';
import { SECTIONS, type SectionKey } from '../../../src/digest/sections.ts';

const digest = (markdown: Partial<Record<SectionKey, string>>) =>
  readingMinutes(
    Object.fromEntries(SECTIONS.map(({ key }) => [key, { markdown: markdown[key] ?? '' }])) as Record<
      SectionKey,
      { markdown: string }
    >,
  );

describe('the time to read', () => {
  it('is that of the letters, the words and the lines of code together', () => {
    expect(digest({ results: '折'.repeat(1000) })).toBe(2);
    expect(digest({ results: 'fold '.repeat(600) })).toBe(3);
    expect(digest({ technical: `\`\`\`python\n${'fold(paper)\n'.repeat(80)}\`\`\`` })).toBe(4);
    expect(digest({ results: '折'.repeat(1000), technical: `~~~\n${'x\n\n'.repeat(40)}~~~` })).toBe(4);
  });

  it('is a minute at least, and leaves the references out', () => {
    expect(digest({})).toBe(1);
    expect(digest({ references: '折'.repeat(5000) })).toBe(1);
  });
});
