/** Made-up papers as files of a content folder, with the forms, names and references that real ones have. */
import { cp } from 'node:fs/promises';
import { conceptsDir, readConcepts } from '../../src/archive/concept-folder.ts';
import { writeStored } from '../../src/archive/paper-folder.ts';
import { arxivIdSchema } from '../../src/digest/arxiv.ts';
import type { Digest, Section } from '../../src/digest/schema.ts';
import { HEADINGS, SECTIONS, type SectionKey } from '../../src/digest/sections.ts';
import { paperFileName, writePaperFile } from '../../src/digest/write.ts';
import { namesOf } from '../../src/knowledge/concept.ts';
import { writeAnswers } from './answers.ts';
import { codeFence } from './code.ts';
import { generatePapers } from './generate.ts';
import { createRandom, type Random } from './random.ts';
import { createWriter, type Writer } from './sentences.ts';
import { displayTex, inlineTex } from './tex.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * How much mathematics and code papers have: `real` as days of 2025 do, `heavy` as if most were about
 * mathematics. Formulas are counted over the papers that have any; code blocks are dealt out in turn.
 */
export const MODES = {
  real: {
    mathPapersOf25: 1,
    inline: 13.25,
    display: 0,
    fences: [1, 2, 0, 3, 1, 2, 4, 1, 0, 2],
    isMixed: false,
  },
  heavy: {
    mathPapersOf25: 15,
    inline: 8.5,
    display: 2.92,
    fences: [2, 1, 3, 2, 0, 4, 2, 1, 3, 2],
    isMixed: true,
  },
} as const;

/** A digest names about so many concepts, some of them often. */
const NAMES = 25;
/** How unevenly papers with formulas have them: 1 on average. */
const SPREAD = [1.3, 0.7, 1.5, 0.5];

/** Write `count` digests below `dir`, and beside them the concepts of the content folder `from`, whose names they mention. */
export async function writeContent(count: number, mode: Mode, from: string, dir: string): Promise<void> {
  const { concepts } = await readConcepts(from);
  await cp(conceptsDir(from), conceptsDir(dir), { recursive: true });
  for (const digest of generateDigests(count, concepts.flatMap(namesOf), mode))
    await writeStored(dir, paperFileName(digest), writePaperFile(digest));
}

/** Yield `count` digests that mention these names as unevenly as real ones do; the same every time. */
export function* generateDigests(count: number, names: readonly string[], mode: Mode): Generator<Digest> {
  const vocabulary = createVocabulary(1);
  let index = 0;
  for (const { id, date, title, tags } of generatePapers(count)) {
    const random = createRandom(100_003 + index * 104_729);
    const writer = createWriter(random, vocabulary);
    const mentions = Array.from({ length: NAMES }, () => random.pickByRank(names));
    const parts = drawParts(index, random, writer, MODES[mode]);
    const answers = writeAnswers({ ...writer, ...parts, random, tags, mentions });
    const sections = SECTIONS.map(({ key }) => [key, { heading: HEADINGS[key][0], markdown: answers[key] }]);
    index += 1;
    yield {
      date,
      corrections: [],
      id: arxivIdSchema.parse(id),
      version: 1,
      title,
      sections: Object.fromEntries(sections) as Record<SectionKey, Section>,
    };
  }
}

/** Replace the first sentence of the third answer in the text of a paper's file. */
export function changeSentence(text: string, sentence: string): string {
  return text.replace(/(\n## 3\. [^\n]*\n\n)[^。]*。/, `$1${sentence}`);
}

function drawParts(index: number, random: Random, writer: Writer, mode: (typeof MODES)[Mode]) {
  const { mathPapersOf25, inline, display, fences, isMixed } = mode;
  // Spread over each day, as 7 and 25 have no common divisor.
  const rank = (index * 7) % 25;
  const share = SPREAD[(rank + Math.floor(index / 25)) % SPREAD.length] ?? 1;
  const draw = (mean: number, make: () => string) =>
    Array.from({ length: rank < mathPapersOf25 ? Math.round(mean * share) : 0 }, make);
  return {
    inlines: draw(inline, () => inlineTex(random)),
    displays: draw(display, () => displayTex(random)),
    fences: Array.from({ length: fences[index % fences.length] ?? 0 }, () =>
      codeFence(random, writer, isMixed),
    ),
  };
}

/** Which papers are made up. */
export type Mode = keyof typeof MODES;
