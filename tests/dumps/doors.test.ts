import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptHref, tagHref } from '../../src/site/addresses.ts';
import { submissionMonth } from '../../src/digest/arxiv.ts';
import { readPaperFile } from '../../src/digest/file.ts';
import { importDump } from '../../src/digest/import.ts';
import type { Issue } from '../../src/digest/issue.ts';
import { SEPARATOR } from '../../src/digest/split.ts';
import { blurbText, hashtagsOf, tokenizeBlurb } from '../../src/digest/tweet.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { readConceptFile } from '../../src/knowledge/concept.ts';
import { createTagNames } from '../../src/knowledge/tags.ts';
import { bibtexOf } from '../../src/share/citation/bibtex.ts';
import { risOf } from '../../src/share/citation/ris.ts';
import { arxivId, makeText } from '../fixtures/digest.ts';
import { RUNS } from '../fixtures/fuzz-runs.ts';
import { fileName, hashtag, mutatedConcept, mutatedFront } from '../fixtures/mutations.ts';

const LONG = { timeout: 3_600_000 };
const DAY = '2025-01-05';
const ONE = makeText();
const TWO = [ONE, makeText({ id: arxivId('2501.00002') })].join(SEPARATOR);
/** What changes or hides what is seen, and what ends a line. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

describe('a broken front matter', () => {
  it('above a dump never speaks for a person unasked, and is refused with its line or left out', LONG, () => {
    fc.assert(
      fc.property(mutatedFront, fc.constantFrom(ONE, TWO), (front, text) => {
        const dump = `---\n${front}\n---\n${text}`;
        for (const { digest, frontMatter, issues } of importDump(dump, DAY)) {
          expectSaid(issues, digest, dump);
          expect(frontMatter).toBeUndefined();
          expect(digest).not.toMatchObject({ reviewed: expect.anything() as unknown });
          expect(Object.keys({ ...digest })).not.toContain('titleJa');
        }
      }),
      RUNS,
    );
  });

  it('that is kept is written as a file that is read as the same digest', LONG, () => {
    fc.assert(
      fc.property(mutatedFront, (front) => {
        const dump = `---\n${front}\n---\n${ONE}`;
        for (const { digest, frontMatter, issues } of importDump(dump, DAY, true)) {
          expectSaid(issues, digest, dump);
          if (!digest) continue;
          const again = readPaperFile(writePaperFile(digest, frontMatter), paperFileName(digest));
          expect(again).toMatchObject({ digest: { ...digest, date: expect.any(String) as string } });
        }
      }),
      RUNS,
    );
  });

  it('of a paper is refused with its line, or hides nothing and stays in its line', LONG, () => {
    fc.assert(
      fc.property(mutatedFront, fileName, (front, name) => {
        const text = `---\n${front}\n---\n${ONE}`;
        const { digest, issues } = readPaperFile(text, name);
        expectSaid(issues, digest, text);
        if (!digest) return;
        expect(name).toBe('2501.00001v1.md');
        const { title, titleJa, corrections, withdrawn, authors = [] } = digest;
        expect(
          textsOf([title, titleJa, corrections, withdrawn, authors]).filter((value) => HIDDEN.test(value)),
        ).toEqual([]);
        const cited = { ...digest, authors, submitted: submissionMonth(digest.id) };
        expect(
          risOf(cited)
            .split('\r\n')
            .filter((line) => HIDDEN.test(line)),
        ).toEqual([]);
        expect(
          bibtexOf(cited)
            .split('\n')
            .filter((line) => HIDDEN.test(line)),
        ).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of a concept is refused, or hides nothing and has an address', LONG, () => {
    fc.assert(
      fc.property(mutatedConcept, fileName, (front, name) => {
        const text = `---\n${front}\n---\n\n紙を折る方法。\n`;
        const { concept, issues } = readConceptFile(text, name);
        expectSaid(issues, concept, text);
        if (!concept) return;
        expect(textsOf(concept).filter((value) => HIDDEN.test(value))).toEqual([]);
        expect(new URL(conceptHref(concept.id), 'https://a.example').pathname).toBe(
          `/concepts/${concept.id}/`,
        );
        expect(name).toMatch(/^[a-z\d-]{1,100}\.md$/);
      }),
      RUNS,
    );
  });
});

describe('hashtags of any form', () => {
  it('are refused with their line, or name folders and addresses that can be', LONG, () => {
    fc.assert(
      fc.property(fc.array(hashtag, { minLength: 1, maxLength: 4 }), (tags) => {
        const blurb = `紙を折ります。 ${tags.map((tag) => `#${tag}`).join(' ')}`;
        const dump = makeText({}, { tweet: blurb.replaceAll('\n', ' ') });
        for (const { digest, issues } of importDump(dump, DAY)) {
          expectSaid(issues, digest, dump);
          const found = digest ? hashtagsOf(tokenizeBlurb(blurbText(digest.sections.tweet.markdown))) : [];
          for (const name of found.map(createTagNames(found))) {
            expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
            expect(name).not.toMatch(/[/\\%?#.\0]/);
            expect(decodeURIComponent(tagHref(name))).toBe(`/tags/${name}/`);
          }
        }
      }),
      RUNS,
    );
  });
});

/** Whatever is refused says why, by which rule, and where: a line that is there, or the file as a whole. */
function expectSaid(issues: readonly Issue[], value: object | undefined, text: string): void {
  expect(issues.some(({ severity }) => severity === 'error')).toBe(value === undefined);
  const lines = text.split('\n').length;
  for (const { rule, message, place } of issues) {
    expect([rule, message]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/[ぁ-ん]/)]);
    if (WITHOUT_PLACE.has(rule)) continue;
    expect(place?.line).toBeGreaterThan(0);
    expect(place?.line).toBeLessThanOrEqual(lines);
  }
}

/** What is said of the file, not of a line. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(['concept-file-name', 'concept-definition']);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
