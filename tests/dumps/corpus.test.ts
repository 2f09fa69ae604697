import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importDump } from '../../src/digest/import.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { joinChunks, splitDump } from '../../src/digest/split.ts';
import { writeDigest } from '../../src/digest/write.ts';

const FOLDER = new URL('../../../shared/corpus/', import.meta.url);
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

describe.skipIf(NAMES.length === 0).each(NAMES)('%s', (name) => {
  const dump = readFileSync(new URL(name, FOLDER), 'utf8');
  const papers = importDump(dump, '2025-01-01');

  it('splits into as many papers as it names, and joins to the byte', () => {
    const chunks = splitDump(dump);
    expect(joinChunks(chunks)).toBe(dump);
    const named = new Set(dump.match(/^\[View Paper\]\(http:\/\/arxiv\.org\/abs\/[^)]+/gm));
    if (!name.startsWith('other')) expect(papers).toHaveLength(named.size);
  });

  it('gives a digest or the reasons, with real places', () => {
    const lines = dump.split('\n').length;
    for (const { digest, issues } of papers) {
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).toBe(digest === undefined);
      for (const { place } of issues) {
        expect(place?.line).toBeGreaterThan(0);
        expect(place?.line).toBeLessThanOrEqual(lines);
      }
    }
  });

  it('loses and invents no letter but those of named repairs', () => {
    const chunks = splitDump(dump).filter(({ text }) => text.trim());
    for (const [index, { digest, repairs }] of papers.entries()) {
      if (!digest || repairs.some(({ rule }) => rule === 'latexml')) continue;
      const given = repairs
        .filter(({ rule }) => rule !== 'layout')
        .reduce((text, { before, after }) => text.replace(before, () => after), chunks[index]?.text ?? '');
      expect(lettersOf(writeDigest(digest))).toBe(lettersOf(given));
    }
  });

  it('writes digests that are read back the same', () => {
    for (const { digest } of papers) {
      if (digest) expect(parseDigest(writeDigest(digest), digest).digest).toEqual(digest);
    }
  });
});
