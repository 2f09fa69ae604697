import { expect, it } from 'vitest';
import { createTopicReader } from '../../../src/knowledge/topics.ts';
import { conceptSchema } from '../../../src/knowledge/concept.ts';

const concepts = [
  { id: 'folding', name: '折り紙', aliases: ['Origami'], kind: 'task' },
  { id: 'crane', name: 'CRANE-7B', kind: 'model' },
  { id: 'ruler', name: 'RULER', kind: 'metric' },
].map((concept) => conceptSchema.parse({ definition: '紙の話。', ...concept }));
const read = createTopicReader(concepts);
const idsOf = (text: string, ...tags: string[]) => read({ text, tags }).map(({ key }) => key);

it('a paper is about what its title and blurb name, its tasks first of all', () => {
  const topics = read({ text: 'CRANE-7Bで折り紙を折る', tags: [] });
  expect(topics.map(({ key }) => key)).toEqual(['concept crane', 'concept folding']);
  expect(topics[1]?.weight).toBeGreaterThan(topics[0]?.weight ?? 0);
});

it('a tag that names a concept is that concept', () => {
  expect(idsOf('紙を折る', 'origami', '千代紙')).toEqual(['concept folding', 'tag 千代紙']);
});

it('what every paper could say, and what it measures with, says nothing', () => {
  expect(idsOf('RULERで測る', 'AI', '機械学習')).toEqual([]);
});
