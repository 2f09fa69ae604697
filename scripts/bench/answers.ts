/** Made-up answers in the forms of Markdown that real digests have, about as often as they have them. */
import type { SectionKey } from '../../src/digest/sections.ts';
import type { Random } from './random.ts';
import type { Writer } from './sentences.ts';

/** Letters of each answer, formulas and code apart. */
const LENGTHS = {
  background: 520,
  approach: 760,
  results: 560,
  limitations: 700,
  technical: 1150,
  cost: 200,
};
const WORKS = 400;

/** Write the answer to each question; formulas and code go where explanations are. */
export function writeAnswers(paper: Ingredients): Record<SectionKey, string> {
  const { random, tags, displays, fences } = paper;
  const own = [...displays, ...fences];
  const first = own.splice(0, Math.floor(own.length * random.next() * 0.6));
  return {
    background: answer('background', paper),
    approach: answer('approach', paper, first),
    results: answer('results', paper),
    limitations: answer('limitations', paper),
    technical: [answer('technical', paper, own), ...leftOver(paper)].join('\n\n'),
    cost: `${facts(random)}\n\n${answer('cost', paper)}`,
    references: references(paper),
    tweet: blurb(paper, tags),
  };
}

/** Paragraphs and lists up to the length of that answer, with these blocks between them. */
function answer(key: keyof typeof LENGTHS, paper: Ingredients, blocks: string[] = []): string {
  const { random, fill } = paper;
  const written = [`${sentence(paper)}${sentence(paper)}`];
  const most = LENGTHS[key] * (0.8 + random.next() * 0.4);
  for (let length = 0; length < most;) {
    const chance = random.next();
    if (chance < 0.05) written.push(fill('### {N}の{N}'));
    if (chance > 0.99) written.push(table(paper));
    const added = chance < 0.12 ? sentence(paper) + sentence(paper) : list(key, paper, most - length, blocks);
    written.push(added);
    length += added.length;
  }
  return [...written, ...blocks].join('\n\n');
}

/** A list with heads in bold; a block of the answer may stand below one of its points. */
function list(key: string, paper: Ingredients, most: number, blocks: string[]): string {
  const { random, fill } = paper;
  const isNumbered = key === 'approach' ? random.next() < 0.7 : random.next() < 0.1;
  const points: string[] = [];
  for (let length = 0; points.length < 2 || (length < most && points.length < 7);) {
    const mark = (isNumbered ? `${points.length + 1}.` : '*').padEnd(4);
    const inner = Array.from({ length: random.next() < 0.12 ? 2 + random.below(3) : 0 }, () =>
      fill(`    *   **{N}:** {N}の{L}。`),
    );
    const more = random.next() < 0.5 ? sentence(paper) : '';
    const head = `${mark}**${fill('{N}の{L}')}:** `;
    const point = [`${head}${sentence(paper)}${more}${formula(key, paper)}`, ...inner];
    if (blocks.length > 0 && random.next() < 0.2) point.push('', indent(blocks.shift() ?? ''), '');
    points.push(point.join('\n'));
    length += points.at(-1)?.length ?? 0;
  }
  return points.join('\n');
}

function sentence({ random, fill, sentence: plain, mentions }: Ingredients): string {
  const chance = random.next();
  if (chance < 0.055) return fill('コードでは`{T}_{T}`が{N}にあたります。');
  if (chance < 0.06) return fill('{N}は[{T}のページ](https://github.com/{T}/{T})にあります。');
  return chance < 0.4 ? `${plain()}${random.pick(mentions)}でも同じでした。` : plain();
}

/** A sentence about the next formula of the paper, where there is one left. */
function formula(key: string, { random, inlines, fill }: Ingredients): string {
  if (key !== 'approach' && key !== 'technical' && random.next() < 0.6) return '';
  const next = inlines.shift();
  return next === undefined ? '' : `ここで${next}は${fill('{N}を表します。')}`;
}

function leftOver({ inlines, fill }: Ingredients): string[] {
  return inlines.length === 0 ? [] : [inlines.map((next) => `*   ${next}は${fill('{N}の{N}。')}`).join('\n')];
}

function table({ fill }: Ingredients): string {
  const rows = Array.from({ length: 4 }, () => fill('| {M} | {P} | {P} |'));
  return ['| 方法 | 精度 | 時間 |', '| --- | ---: | ---: |', ...rows].join('\n');
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

function references({ random, fill }: Ingredients): string {
  const works = Array.from({ length: WORKS }, (_, index) => index + 1);
  return Array.from({ length: 5 }, () => {
    const work = random.pickByRank(works);
    const why = fill('折り方{P}の元になった研究で、{N}の{N}に使われます。');
    return `*   **Work${work}: A Study of Paper Folding Number ${work}.** ${why}`;
  }).join('\n');
}

/** 100 to 140 letters, the hashtags at its end. */
function blurb({ random, fill, sentence: plain }: Ingredients, tags: readonly string[]): string {
  const marks = tags.map((tag) => ` #${tag}`);
  const most = 100 + random.below(41) - marks.join('').length;
  let text = fill('{M}: ');
  while (text.length < most) text += plain();
  return text.slice(0, most - 1) + '。' + marks.join('');
}

function indent(block: string): string {
  return block.replace(/^(?=.)/gm, '    ');
}

/** Of what the answers of one paper are made. */
export interface Ingredients extends Writer {
  random: Random;
  /** Names of concepts. */
  mentions: readonly string[];
  tags: readonly string[];
  /** Used up while writing. */
  inlines: string[];
  displays: readonly string[];
  fences: readonly string[];
}
