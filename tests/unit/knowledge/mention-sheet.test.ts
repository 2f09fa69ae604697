import { describe, expect, it } from 'vitest';
import { readConcepts } from '../../../src/archive/concept-folder.ts';
import { createMentionFinder } from '../../../src/knowledge/mentions.ts';
import { findMentions, listMentions } from '../../../src/knowledge/section-mentions.ts';
import { renderPlain } from '../../../src/markdown/render.ts';
import cases from '../../fixtures/mention-cases.json' with { type: 'json' };

const { concepts } = await readConcepts(new URL('../../../content', import.meta.url).pathname);
const find = createMentionFinder(concepts);
const mentions = (text: string) =>
  listMentions(findMentions(renderPlain(text), find)).map(({ concept, sentence: { name } }) => ({
    concept,
    name,
  }));

describe('the dictionary of the site', () => {
  it.each(cases.found)('finds $name in 「$text」', ({ text, concept, name }) => {
    expect(mentions(text)).toContainEqual({ concept, name });
  });

  it.each(cases.notFound)('finds no $not in 「$text」', ({ text, not }) => {
    expect(mentions(text).map(({ concept }) => concept)).not.toContain(not);
  });

  it('is asked enough', () => {
    expect(cases.found.length).toBeGreaterThanOrEqual(40);
    expect(cases.notFound.length).toBeGreaterThanOrEqual(40);
    for (const id of [...cases.found.map(({ concept }) => concept), ...cases.notFound.map(({ not }) => not)])
      expect(concepts.map((concept) => concept.id)).toContain(id);
  });
});
