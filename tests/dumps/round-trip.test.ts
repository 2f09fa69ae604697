import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDump } from '../../src/digest/import.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { joinChunks, SEPARATOR, splitDump } from '../../src/digest/split.ts';
import { writeDigest } from '../../src/digest/write.ts';
import { arxivId, FRONT_MATTER, makeDigest, makeText } from '../fixtures/digest.ts';

/** Markdown as an answer may be, of blocks that close what they open. */
const answer = fc
  .array(
    fc.constantFrom(
      '折り紙は紙を折って作ります。',
      '*   **材料:** 紙だけです。\n    *   厚さは0.1mmです。',
      '1.  折る。\n2.  開く。',
      '```python\n# 見出しではない\n## 3. これも違う\n---\n```',
      '| 紙 | 折り目 |\n|---|---|\n| 薄い | 12 |',
      '> 引用です。',
      '$x^2$ と `code` と <tag>。',
      '### 5.1 小さな見出し',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) => blocks.join('\n\n'));

const digest = fc
  .record({
    version: fc.integer({ min: 1, max: 99 }),
    title: fc.constantFrom('A Title', 'L$^2$M: *Stars* and `code`', '$200k for "Paper"', '折り紙 <b>'),
    approach: answer,
    technical: answer,
    cost: answer,
  })
  .map(({ version, title, ...answers }) => makeDigest({ version, title }, answers));

describe('a dump', () => {
  it('loses no byte of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        SEPARATOR,
        '\n',
        '---',
        '# a',
        '```',
        makeText(),
        makeText({ id: arxivId('2501.00002') }),
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const dump = pieces.join('');
        expect(joinChunks(splitDump(dump))).toBe(dump);
      }),
    );
  });
});

describe('a digest', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(digest, (original) => {
        expect(parseDigest(writeDigest(original), FRONT_MATTER).digest).toEqual(original);
      }),
    );
  });

  it('is the same to the byte after an import, when nothing needed repair', () => {
    fc.assert(
      fc.property(fc.array(digest, { minLength: 1, maxLength: 3 }), (digests) => {
        const unique = digests.map((one, index) => ({ ...one, id: arxivId(`2501.0000${index}`) }));
        const dump = unique.map(writeDigest).join(SEPARATOR);
        const papers = importDump(dump, '2025-01-05');
        expect(papers.flatMap(({ repairs }) => repairs)).toEqual([]);
        expect(papers.map((paper) => paper.digest && writeDigest(paper.digest)).join(SEPARATOR)).toBe(dump);
      }),
    );
  });
});
