import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConcepts } from '../../../../src/archive/concept-folder.ts';
import { readPaperFile } from '../../../../src/digest/file.ts';
import { importDump } from '../../../../src/digest/import.ts';
import type { Digest } from '../../../../src/digest/schema.ts';
import { mergeWorks, type Work } from '../../../../src/knowledge/references/merge-works.ts';
import { readCitations } from '../../../../src/knowledge/references/read-citations.ts';
import { parseMarkdown } from '../../../../src/markdown/parser.ts';

const CONTENT = new URL('../../../../content/', import.meta.url);
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);

const { concepts } = await readConcepts(fileURLToPath(CONTENT));
const FIRST_DAY = '2025-03-20';
const digests = listFiles(new URL('papers/', CONTENT))
  .flatMap(({ name, text }) => readPaperFile(text, name).digest ?? [])
  .filter(({ date }) => date === FIRST_DAY);
const works = merge(digests);

describe('the works of the first day', () => {
  it.each<[string, RegExp, string[]]>([
    ['DPO', /^direct preference optimization/i, ['2503.12545', '2503.14504']],
    ['DPO for diffusion', /^diffusion model alignment/i, ['2503.12271']],
    ['DeepSeek-R1', /^deepseek-r1/i, ['2503.12271', '2503.12797', '2503.13661', '2503.14476']],
    ['PPO', /^proximal policy optimization/i, ['2503.14476', '2503.14504']],
    ['InstructGPT', /^training language models to follow/i, ['2503.14476', '2503.14504']],
    ['ProcessBench', /^processbench/i, ['2503.12505', '2503.14495']],
    ['Self-Consistency', /^self-consistency/i, ['2503.12303', '2503.14495']],
    ['CLIP', /^learning transferable visual models/i, ['2503.09443', '2503.12127']],
    ['Transformer', /^(?:attention is all you need|transformer)$/i, ['2503.09443', '2503.14125']],
    ['SANA', /^SANA:/, ['2503.12271']],
    ['SANA 1.5', /^SANA 1\.5/, ['2503.12271']],
  ])('%s is one, cited by all that name it', (_, title, papers) => {
    const found = works.filter((work) => title.test(work.title));
    expect(found.map(citingPapers)).toEqual([papers]);
  });

  it.each([
    ['1706.03762', 'transformer'],
    ['2103.00020', 'clip'],
    ['2501.12948', 'deepseek-r1'],
    ['2305.18290', 'dpo'],
    ['2412.06559', 'processbench'],
  ])('%s is the paper of a concept', (arxivId, concept) => {
    expect(works.find((work) => work.arxivId === arxivId)?.concept).toBe(concept);
  });

  it('have keys of their own, and no paper twice', () => {
    expect(new Set(works.map(({ key }) => key)).size).toBe(works.length);
    for (const work of works) expect(new Set(citingPapers(work)).size).toBe(work.citedBy.length);
  });

  it('come from every bullet', () => {
    expect(shareOfItems(digests)).toBe(1);
  });
});

describe.skipIf(!existsSync(CORPUS))('the works of other days', () => {
  const others = existsSync(CORPUS)
    ? listFiles(CORPUS).flatMap(({ name, text }) =>
        importDump(text, name.slice(0, 10)).flatMap(({ digest }) => digest ?? []),
      )
    : [];

  it('come from nearly every bullet', () => {
    expect(others.length).toBeGreaterThan(100);
    expect(shareOfItems(others)).toBeGreaterThan(0.85);
  });

  it('never join two arXiv ids, and are cited', () => {
    const all = merge([...digests, ...others]);
    const ids = all.flatMap(({ arxivId }) => arxivId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { citedBy } of all) expect(citedBy).not.toEqual([]);
  });
});

function merge(all: readonly Digest[]): Work[] {
  const papers = all.map(({ id, title, sections }) => ({
    id,
    title,
    citations: readCitations(sections.references.markdown),
  }));
  return mergeWorks({ papers, known: concepts });
}

/** How many of the bullets name a work by title or authors, from 0 to 1. */
function shareOfItems(all: readonly Digest[]): number {
  const items = all.flatMap(({ sections: { references } }) =>
    parseMarkdown(references.markdown).children.flatMap((block) =>
      block.type === 'list'
        ? block.children.map(({ position }) =>
            references.markdown.slice(position?.start.offset, position?.end.offset),
          )
        : [],
    ),
  );
  const isNamed = (item: string) => readCitations(item).some(({ title, authors }) => title ?? authors);
  return items.filter(isNamed).length / items.length;
}

function citingPapers({ citedBy }: Work): string[] {
  return citedBy.map(({ paper }) => paper).sort();
}

function listFiles(folder: URL): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
