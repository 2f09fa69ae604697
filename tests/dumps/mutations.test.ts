import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDump, type ImportedPaper } from '../../src/digest/import.ts';
import { adaptFrame } from '../../src/digest/other-frame/adapt.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { joinChunks, splitDump } from '../../src/digest/split.ts';
import { writeDigest } from '../../src/digest/write.ts';
import { FRONT_MATTER } from '../fixtures/digest.ts';
import { RUNS } from '../fixtures/fuzz-runs.ts';
import { mutatedDump, mutatedFrame } from '../fixtures/mutations.ts';

/** Titles, links and headings are written in one form, which the repair `layout` tells of. */
const FRAME = /^#{1,6}\s|^#$|view paper|arxiv|^\s*-{3,}\s*$/i;

describe('a broken dump', () => {
  it(
    'is imported or refused, and every word of it is in a file, in a repair or in a refusal',
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(mutatedDump, (dump) => {
          const started = performance.now();
          const papers = importDump(dump, FRONT_MATTER.date);
          expect(performance.now() - started).toBeLessThan(5000);
          expect(joinChunks(splitDump(dump))).toBe(dump);
          const written = splitDump(adaptFrame(dump).text).filter(({ text }) => text.trim() !== '');
          for (const [index, paper] of papers.entries()) checkPaper(paper, written[index]?.text ?? '');
        }),
        RUNS,
      );
    },
  );
});

describe('a broken dump of the other frame', () => {
  it(
    'is imported or refused, and no word of it is lost from one that is imported',
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(mutatedFrame, (dump) => {
          const papers = importDump(dump, FRONT_MATTER.date);
          for (const { digest, issues } of papers) {
            expect(digest !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
          }
          if (papers.some(({ digest }) => !digest)) return;
          const text = papers.map(({ digest }) => digest && writeDigest(digest)).join('\n');
          const removed = papers.flatMap(({ repairs }) => repairs.map(({ before }) => before)).join('\n');
          expect(wordsOf(dump).filter((word) => !text.includes(word) && !touches(word, removed))).toEqual([]);
        }),
        RUNS,
      );
    },
  );
});

function checkPaper({ digest, issues, repairs }: ImportedPaper, given: string): void {
  if (!digest) {
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  const text = writeDigest(digest);
  expect(parseDigest(text, FRONT_MATTER).digest).toEqual(digest);
  const removed = repairs.map(({ before }) => before).join('\n');
  const added = repairs.map(({ after }) => after).join('\n');
  const missing = wordsOf(given).filter((word) => !text.includes(word) && !touches(word, removed));
  const invented = wordsOf(text).filter((word) => !given.includes(word) && !touches(word, added));
  expect({ missing, invented }).toEqual({ missing: [], invented: [] });
}

/** Whether a repair took or made a word, or cut into it. */
function touches(word: string, edited: string): boolean {
  return wordsOf(edited).some((part) => word.includes(part) || part.includes(word));
}

/** What stands between white space, without the lines of the frame. */
function wordsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !FRAME.test(line.trim()))
    .flatMap((line) => line.split(/\s+/))
    .map((word) => word.replace(/^[#＃]+/, ''))
    .filter((word) => word !== '');
}
