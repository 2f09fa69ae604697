import { describe, expect, it } from 'vitest';
import { findExport, splitExports } from '../../../src/digest/exported-files.ts';
import { writeExport } from '../../../src/digest/export.ts';
import { importDump } from '../../../src/digest/import.ts';
import { originOf } from '../../../src/share/provenance.ts';
import { arxivId, makeDigest } from '../../fixtures/digest.ts';

const DIGESTS = [
  makeDigest({ titleJa: '紙を折る', authors: ['Crease, Ann'] }),
  makeDigest({ id: arxivId('2501.00002'), title: 'Cutting: Paper', reviewed: '2025-01-06' }),
  makeDigest({ id: arxivId('2501.00002'), version: 12, title: 'Cutting: Paper' }),
  makeDigest({ id: arxivId('hep-th/9901001'), title: '"Tearing" --- Paper' }),
];
const FILES = DIGESTS.map((digest) =>
  writeExport(digest, digest.title, originOf(digest, `/papers/${digest.id}/`, ['折り紙', 'C#'])),
);
const DAY = FILES.join('\n');

describe('a file of several exported digests', () => {
  it('is cut into them', () => {
    expect(splitExports(DAY)).toHaveLength(FILES.length);
    expect(splitExports(DAY).join('')).toBe(DAY);
  });

  it.each(DIGESTS.map((digest, index) => [`${digest.id}v${digest.version}`, index] as const))(
    'gives the digest of %s as it was exported alone',
    (name, index) => {
      expect(findExport(DAY, `https://arxiv.org/abs/${name}`)).toBe(FILES[index]);
    },
  );

  it('goes by what stands above each, not by what an answer says', () => {
    const text = '```yaml\narxiv: https://arxiv.org/abs/2501.00002v12\n```';
    const digest = makeDigest({ id: arxivId('2412.00001') }, { technical: text });
    const origin = originOf(digest, '/papers/2412.00001/', []);
    const day = [writeExport(digest, digest.title, origin), ...FILES].join('\n');
    expect(findExport(day, 'https://arxiv.org/abs/2501.00002v12')).toBe(FILES[2]);
  });

  it('has none of another paper, nor of another version', () => {
    expect(findExport(DAY, 'https://arxiv.org/abs/2501.00002v2')).toBeUndefined();
  });

  it('is imported again with what a person wrote above each, and with the lines of the whole', () => {
    const once = [FILES[0], FILES[1], FILES[3]];
    const papers = importDump(once.join('\n'), '2025-01-05', true);
    expect(papers.map(({ digest }) => digest)).toEqual([DIGESTS[0], DIGESTS[1], DIGESTS[3]]);
    const lines = once.join('\n').split('\n');
    for (const { place, name } of papers) expect(lines[place.line - 1]).toBe(`# ${name.title ?? ''}`);
  });

  it('refuses two digests of one paper', () => {
    const rules = importDump(DAY, '2025-01-05', true).map(({ issues }) => issues.map(({ rule }) => rule));
    expect(rules).toEqual([[], ['paper-duplicate'], ['paper-duplicate'], []]);
  });
});

it('a dump with a front matter of another kind, or with rules between sections, is one piece', () => {
  const dump = '---\ntitle: 紙\n---\n\n# A\n\n---\ntitle: b\n---\n\n# B\n';
  expect(splitExports(dump)).toEqual([dump]);
  expect(splitExports(`\n${DAY}`)).toEqual([`\n${DAY}`]);
});
