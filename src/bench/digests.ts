/** Made-up papers as files of a content folder, with the names, bullets and references that tie real ones. */
import { writeStored } from '../curator/paper-folder.ts';
import { arxivIdSchema } from '../digest/arxiv.ts';
import type { Digest, Section } from '../digest/schema.ts';
import { SECTIONS, type SectionKey } from '../digest/sections.ts';
import { paperFileName, writePaperFile } from '../digest/write.ts';
import { namesOf, type Concept } from '../knowledge/concept.ts';
import { generatePapers } from './generate.ts';
import { createRandom, type Random } from './random.ts';

/** A digest names about so many concepts, some of them often. */
const NAMES = 25;
const WORKS = 400;

/** Write `count` digests below `dir`; they mention these concepts as unevenly as real ones do. */
export async function writeDigests(count: number, concepts: readonly Concept[], dir: string): Promise<void> {
  const names = concepts.flatMap(namesOf);
  let index = 0;
  for (const { id, date, title, editions, tags } of generatePapers(count)) {
    const random = createRandom((index += 1));
    const texts = new Map(SECTIONS.map(({ key }, n) => [key, editions[0]?.sections[n]?.text ?? '']));
    const mentions = Array.from({ length: NAMES }, () => random.pickByRank(names));
    const digest: Digest = {
      date,
      corrections: [],
      id: arxivIdSchema.parse(id),
      version: 1,
      title,
      sections: Object.fromEntries(
        SECTIONS.map(({ key, headings }) => [
          key,
          {
            heading: headings[0],
            markdown: sectionOf(key, texts.get(key) ?? '', { mentions, tags, random }),
          },
        ]),
      ) as Record<SectionKey, Section>,
    };
    await writeStored(dir, paperFileName(digest), writePaperFile(digest));
  }
}

function sectionOf(key: SectionKey, text: string, { mentions, tags, random }: Ingredients): string {
  if (key === 'tweet')
    return `${text.split('\n')[0]?.slice(0, 100) ?? ''} ${tags.map((tag) => `#${tag}`).join(' ')}`;
  const prose = text
    .replace(/^python\n\n([^]*?)(?:\n\n|$)/, (_, code: string) => `\`\`\`python\n${code}\n\`\`\`\n\n`)
    .replaceAll('。', () => (random.next() < 0.15 ? `。${random.pick(mentions)}でも同じでした。` : '。'));
  if (key === 'cost') return `${facts(random)}\n\n${prose}`;
  return key === 'references' ? references(random) : prose;
}

function facts(random: Random): string {
  return [
    `*   **GPU:** ${1 + random.below(64)} x A100`,
    `*   **訓練時間:** ${1 + random.below(90)}時間`,
    `*   **モデルサイズ:** ${1 + random.below(70)}Bパラメータ`,
    `*   **データセット:** ${1 + random.below(900)}K枚の画像`,
    `*   **学習率:** ${1 + random.below(9)}e-5`,
    `*   **バッチサイズ:** ${2 ** random.below(10)}`,
  ].join('\n');
}

function references(random: Random): string {
  const works = Array.from({ length: WORKS }, (_, index) => index + 1);
  return Array.from({ length: 5 }, () => {
    const work = random.pickByRank(works);
    return `*   **Work${work}: A Study of Paper Folding Number ${work}.** 折り方${work}の元になった研究。`;
  }).join('\n');
}

interface Ingredients {
  mentions: readonly string[];
  tags: readonly string[];
  random: Random;
}
