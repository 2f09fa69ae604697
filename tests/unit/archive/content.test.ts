import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDump } from '../../../src/digest/import.ts';
import { joinChunks, SEPARATOR } from '../../../src/digest/split.ts';
import { writeDigest } from '../../../src/digest/write.ts';

const SEED = new URL('../../../../shared/seeds/2025-03-20.md', import.meta.url);

describe.skipIf(!existsSync(SEED))('the first day', () => {
  const dump = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';
  const papers = importDump(dump, '2025-03-20');

  it('is 25 digests', () => {
    expect(papers.filter(({ digest }) => digest)).toHaveLength(25);
  });

  it('is the dump to the byte, once the named repairs are undone', () => {
    const bodies = papers.map(({ digest, repairs }) => {
      let body = digest ? writeDigest(digest) : '';
      for (const { before, after } of repairs.toReversed()) {
        const at = after === '\n' ? 0 : body.lastIndexOf(after);
        body = body.slice(0, at) + before + body.slice(at + after.length);
      }
      return { text: body, after: SEPARATOR };
    });
    expect(joinChunks(bodies)).toBe(dump + SEPARATOR);
  });

  it('names every repair', () => {
    const counts = Map.groupBy(
      papers.flatMap(({ repairs }) => repairs),
      ({ rule }) => rule,
    );
    expect([...counts].map(([rule, made]) => [rule, made.length])).toEqual([
      ['latexml', 11],
      ['preamble', 1],
      ['doubled-link', 1],
    ]);
  });

  it('stands in content/ as it is imported', () => {
    for (const { digest } of papers) {
      const file = new URL(`../../../content/papers/${digest?.id}v${digest?.version}.md`, import.meta.url);
      expect(readFileSync(file, 'utf8')).toContain(digest ? writeDigest(digest) : '…');
    }
  });
});
