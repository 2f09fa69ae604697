import { describe, expect, it } from 'vitest';
import { joinChunks, SEPARATOR, splitDump } from '../../../src/digest/split.ts';
import { arxivId, makeText } from '../../fixtures/digest.ts';

const SECOND = { id: arxivId('2501.00002'), title: 'Boiling Water Twice' };

describe('splitting a dump', () => {
  it('gives one chunk a paper', () => {
    const dump = [makeText(), makeText(SECOND)].join(SEPARATOR);
    expect(splitDump(dump).map(({ text, offset }) => [text.trim().split('\n')[0], offset])).toEqual([
      ['# Folding Paper with Small Machines', 0],
      ['# Boiling Water Twice', makeText().length + SEPARATOR.length],
    ]);
  });

  it('leaves a thematic break inside a section where it is', () => {
    const dump = makeText({}, { results: `前半です。${SEPARATOR}後半です。` });
    expect(splitDump(dump)).toHaveLength(1);
  });

  it('is not misled by a fence that holds a separator', () => {
    const dump = makeText({}, { technical: `\`\`\`yaml\na: 1${SEPARATOR}b: 2\n\`\`\`` });
    expect(splitDump(dump)).toHaveLength(1);
  });

  it('is not misled by an unclosed fence', () => {
    const broken = makeText({}, { technical: '```python\nfold()' });
    expect(splitDump([broken, makeText(SECOND)].join(SEPARATOR))).toHaveLength(2);
  });

  it('parts two papers between which the separator is missing', () => {
    expect(splitDump(`${makeText()}\n${makeText(SECOND)}`)).toHaveLength(2);
  });

  it('parts a whole day without separators, which is too much for one paper', () => {
    const papers = Array.from({ length: 15 }, (_, index) =>
      makeText(
        { id: arxivId(`2501.${String(10_000 + index)}`) },
        { approach: '紙を折ると鶴になります。'.repeat(600) },
      ),
    );
    const day = papers.join('\n');
    expect(splitDump(day).map(({ text }) => text.trim())).toEqual(papers.map((text) => text.trim()));
    expect(joinChunks(splitDump(day))).toBe(day);
  });

  it('leaves a paper that is too complex to itself', () => {
    const broken = makeText({}, { results: '*鶴'.repeat(2000) });
    const chunks = splitDump([makeText(SECOND), broken, makeText(SECOND)].join(SEPARATOR));
    expect(chunks.map(({ tree }) => tree === undefined)).toEqual([false, true, false]);
  });

  it('finds nothing in an empty dump', () => {
    expect(splitDump('')).toEqual([]);
  });
});
