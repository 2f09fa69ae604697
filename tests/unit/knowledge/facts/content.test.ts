import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../../src/digest/file.ts';
import { importDump } from '../../../../src/digest/import.ts';
import { parseMarkdown } from '../../../../src/markdown/parser.ts';
import { linesOf, readBlocks } from '../../../../src/knowledge/facts/blocks.ts';
import { fieldOfLabel } from '../../../../src/knowledge/facts/field-of-label.ts';
import { readFacts } from '../../../../src/knowledge/facts/read-facts.ts';

const CONTENT = new URL('../../../../content/papers/', import.meta.url);
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);
const FIRST_DAY = '2025-03-20';
const DAY = /^(\d{4}-\d\d-\d\d)\.md$/;

/** The labelled bullets of the sections, each with its field. */
const labelledIn = (sections: readonly string[]) =>
  sections.flatMap((markdown) =>
    readBlocks(parseMarkdown(markdown)).flatMap((block) =>
      block.label === undefined
        ? []
        : [{ markdown, label: block.label, field: fieldOfLabel(block.label, linesOf(block)) }],
    ),
  );
const shareOf = (bullets: ReturnType<typeof labelledIn>) =>
  bullets.filter(({ field }) => field !== undefined).length / bullets.length;

describe('the facts of the papers', () => {
  const sections = readdirSync(CONTENT).flatMap((name) => {
    const { digest } = readPaperFile(readFileSync(new URL(name, CONTENT), 'utf8'), name);
    return digest?.date === FIRST_DAY ? [digest.sections.cost.markdown] : [];
  });
  const bullets = labelledIn(sections);

  it('have a field for nine labels of ten', () => {
    expect(bullets.length).toBeGreaterThan(100);
    expect(shareOf(bullets)).toBeGreaterThanOrEqual(0.9);
  });

  it('hold every labelled bullet, under its field or under its own label', () => {
    for (const { markdown, label, field } of bullets) {
      const facts = readFacts(markdown);
      expect(facts.some((fact) => (field ? fact.field === field : fact.label === label))).toBe(true);
    }
  });

  it('have a value and never two unknowns of a field', () => {
    for (const markdown of sections) {
      const facts = readFacts(markdown);
      expect(facts.every(({ label, value }) => label !== '' && value !== '')).toBe(true);
      const unknown = facts.flatMap(({ field, isUnknown }) => (isUnknown && field ? [field] : []));
      expect(new Set(unknown).size).toBe(unknown.length);
      for (const { field, isUnknown } of facts) if (field && !isUnknown) expect(unknown).not.toContain(field);
    }
  });
});

describe.skipIf(!existsSync(CORPUS))('the facts of other days', () => {
  const days = existsSync(CORPUS) ? readdirSync(CORPUS) : [];
  const sections = days.flatMap((name) => {
    const date = DAY.exec(name)?.[1];
    if (date === undefined) return [];
    const papers = importDump(readFileSync(new URL(name, CORPUS), 'utf8'), date);
    return papers.flatMap(({ digest }) => (digest ? [digest.sections.cost.markdown] : []));
  });

  it('are read without an error, three labels of four with a field', () => {
    for (const markdown of sections) readFacts(markdown);
    expect(shareOf(labelledIn(sections))).toBeGreaterThanOrEqual(0.75);
  });
});
