/** Made-up papers in any number, as long and as mixed as real ones, in words of our own. */
import { SECTIONS } from '../../src/digest/sections.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { createRandom, type Random } from './random.ts';
import { createWriter } from './sentences.ts';
import { createTagger } from './tags.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Letters of each section of a real day, on average. */
const LENGTHS = [560, 740, 720, 740, 1800, 490, 620, 140];
const QUESTIONS = [
  '何ができなかったか',
  'どう解いたか',
  '何ができたか',
  '何が残るか',
  '細部はどうか',
  'いくらかかったか',
  '何を読むか',
  '短く言うと',
];

/** Yield `count` papers, 25 a day from 2020 on, the same for the same seed; the oldest first. */
export function* generatePapers(count: number, seed = 1): Generator<SearchDocument> {
  const vocabulary = createVocabulary(seed);
  const nextTags = createTagger(createRandom(seed + 104_729), vocabulary.tags);
  for (let index = 0; index < count; index += 1)
    yield generatePaper(createRandom(seed + index * 7919), vocabulary, index, nextTags());
}

function generatePaper(
  random: Random,
  vocabulary: Vocabulary,
  index: number,
  tags: string[],
): SearchDocument {
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 25))).toISOString().slice(0, 10);
  const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(10_000 + (index % 80_000))}`;
  const { fill, sentence } = createWriter(random, vocabulary);
  const hasCode = random.next() < 0.9;
  const sections = SECTIONS.map(({ key }, n) => {
    const blocks: string[] = [];
    if (key === 'technical' && hasCode) blocks.push('python', codeBlock(random, vocabulary));
    for (let length = blocks.join('').length; length < (LENGTHS[n] ?? 0) * (0.6 + random.next() * 0.8);) {
      const block = sentence() + (random.next() < 0.5 ? sentence() : '');
      blocks.push(block);
      length += block.length;
    }
    return { heading: QUESTIONS[n] ?? '', text: blocks.join('\n\n') };
  });
  return {
    id,
    date: day,
    title: fill('{M}: {T} {T} with {T} for {T}'),
    titleJa: undefined,
    tags,
    kinds: ['model'],
    hasCode,
    hasMath: random.next() < 0.04,
    editions: [{ href: `/papers/${id}/`, versionedId: `${id}v1`, sections }],
  };
}

function codeBlock(random: Random, { terms }: Vocabulary): string {
  const name = () => `${random.pickByRank(terms)}_${random.pickByRank(terms)}`;
  const lines = Array.from(
    { length: 12 },
    () =>
      `    ${name()} = ${random.pickByRank(terms)}.${name()}(${name()}, ${(random.next() * 10).toFixed(2)})`,
  );
  return [`def ${name()}(${name()}):`, ...lines, `    return ${name()}`].join('\n');
}
