import { describe, expect, it } from 'vitest';
import { readDumpFront } from '../../../src/digest/dump-front.ts';
import { writeExport, type Origin } from '../../../src/digest/export.ts';
import { importDump } from '../../../src/digest/import.ts';
import { readFrontMatter, PAPER_FRONT_MATTER } from '../../../src/digest/front-matter.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { makeDigest } from '../../fixtures/digest.ts';

const ORIGIN: Origin = {
  url: 'https://site.example/papers/2501.00001/',
  arxiv: 'https://arxiv.org/abs/2501.00001v1',
  doi: '10.48550/arXiv.2501.00001',
  tags: ['折り紙', 'C#: 入門'],
  notice: '機械が書いた要約です: 誤りを含みます。',
  rights: '原論文の著作権は著者にあります。',
};
const DIGESTS: [string, Digest][] = [
  ['without anything from a person', makeDigest()],
  [
    'with a title that YAML would read as more',
    makeDigest({ title: 'Paper: "Folding" # {and} \\ --- more' }),
  ],
  [
    'with all that a person can write',
    makeDigest({
      titleJa: '紙: 折る「機械」',
      authors: ['Crease, Ann-Marie', 'Paper Lab'],
      reviewed: '2025-01-07',
      corrections: [
        {
          section: 'cost',
          says: '使っていません',
          right: '一台使った',
          date: '2025-01-08',
          why: '原論文の表',
        },
      ],
    }),
  ],
];

describe('an exported digest', () => {
  it.each(DIGESTS)('%s is imported again as the same digest', (_, digest) => {
    const [paper, ...more] = importDump(writeExport(digest, digest.title, ORIGIN), digest.date, true);
    expect(paper).toMatchObject({ digest, issues: [], repairs: [] });
    expect(more).toEqual([]);
  });

  it('says in its front matter what it is and where it comes from', () => {
    const front = writeExport(makeDigest(), 'Folding', ORIGIN).split('---')[1] ?? '';
    for (const words of ['機械が書いた要約です', ORIGIN.url, ORIGIN.arxiv, ORIGIN.doi, 'title: Folding'])
      expect(front).toContain(words);
  });

  it('is stored under what a person wrote alone', () => {
    const digest = makeDigest({ titleJa: '紙を折る' });
    const source = readDumpFront(writeExport(digest, digest.title, ORIGIN))?.keep().source;
    expect(readFrontMatter({ source, body: '' }, PAPER_FRONT_MATTER).value).toEqual({
      date: '2025-01-05',
      titleJa: '紙を折る',
      corrections: [],
    });
  });

  it('is refused with the line of the file where its front matter is wrong', () => {
    const broken = writeExport(makeDigest(), 'Folding', ORIGIN).replace('2025-01-05', '2025-01-35');
    const [paper] = importDump(broken, '2025-01-05', true);
    expect(paper).toMatchObject({
      digest: undefined,
      issues: [{ rule: 'front-matter', place: { line: 3, column: 7 } }],
    });
  });

  it('is refused where a correction no longer fits', () => {
    const correction = {
      section: 'cost',
      says: '十台',
      right: '二台',
      date: '2025-01-08',
      why: '原論文',
    } as const;
    const text = writeExport(makeDigest({ corrections: [correction] }), 'Folding', ORIGIN);
    const [paper] = importDump(text, '2025-01-05', true);
    expect(paper).toMatchObject({ digest: undefined, issues: [{ rule: 'correction-stale' }] });
  });
});
