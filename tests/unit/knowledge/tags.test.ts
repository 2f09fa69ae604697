import { describe, expect, it } from 'vitest';
import { createTagNames, foldTag, TAG_ALIASES, tagRedirects } from '../../../src/knowledge/tags.ts';

describe('the name of a tag', () => {
  it('is the spelling met first, whatever the case or width', () => {
    const nameOf = createTagNames(['PaperFold', 'paperfold']);
    expect(['PAPERFOLD', 'ＰａｐｅｒＦｏｌｄ'].map(nameOf)).toEqual(['PaperFold', 'PaperFold']);
  });

  it('is the one of the alias table where it has one', () => {
    const nameOf = createTagNames(['benchmark', 'LLMs']);
    expect([nameOf('Benchmark'), nameOf('llms')]).toEqual(['ベンチマーク', 'LLM']);
  });

  it('does not change when newer days spell it otherwise', () => {
    const spellings = ['RoadSim', 'ROADSIM'];
    expect(createTagNames([...spellings, 'roadsim'])('roadsim')).toBe(createTagNames(spellings)('roadsim'));
  });
});

describe('the table of aliases', () => {
  it('gives each spelling to one tag only', () => {
    const all = Object.entries(TAG_ALIASES)
      .flatMap(([name, aliases]) => [name, ...aliases])
      .map(foldTag);
    expect(all.filter((spelling, index) => all.indexOf(spelling) !== index)).toEqual([]);
  });

  it('leads each alias to its tag', () => {
    expect(tagRedirects()).toContainEqual({ alias: 'Benchmark', name: 'ベンチマーク' });
  });
});
