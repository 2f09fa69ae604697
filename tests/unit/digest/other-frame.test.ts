import { describe, expect, it } from 'vitest';
import { importDump } from '../../../src/digest/import.ts';
import { WORDING } from '../../../src/digest/sections.ts';
import { arxivId, makeDigest, makeText } from '../../fixtures/digest.ts';
import { makeOtherFrame, STYLES } from '../../fixtures/other-frame.ts';

const DAY = '2025-01-05';
/** Lists inside the answers count from one, too. */
const digests = [1, 2].map((n) =>
  makeDigest(
    { id: arxivId(`2501.0000${n}`) },
    {
      approach:
        '展開図を木で表します。\n\n*   **根:** 紙の中心。\n    *   枝は折り目。\n\n終わりに開きます。',
      technical: '順に折ります。\n\n```python\n# 山折り\n1. not_a_question\n```',
    },
  ),
);
const styles = Object.keys(STYLES) as (keyof typeof STYLES)[];
const rulesOf = (dump: string) => importDump(dump, DAY).map(({ repairs }) => repairs.map(({ rule }) => rule));
const answersOf = (dump: string) =>
  importDump(dump, DAY).map(
    ({ digest }) => digest && Object.values(digest.sections).map(({ markdown }) => markdown),
  );
const WORDED = Object.values(WORDING);
const wanted = digests.map(({ sections }) => Object.values(sections).map(({ markdown }) => markdown));

describe('the eight questions in the other frame', () => {
  it.each(styles)('are read where they stand %s', (style) => {
    const dump = makeOtherFrame(digests, style);
    expect(answersOf(dump)).toEqual(wanted);
    expect(importDump(dump, DAY)).toMatchObject(
      digests.map(({ id, title }) => ({ name: { id, version: 1, title }, issues: [] })),
    );
    expect(rulesOf(dump)).toEqual(digests.map(() => ['other-frame', 'abstract']));
  });

  it.each(styles)('are read without a rule between the papers, %s', (style) => {
    expect(answersOf(makeOtherFrame(digests, style, ''))).toEqual(wanted);
  });

  it('keep the abstract in a repair, since no section is for it', () => {
    const [paper] = importDump(makeOtherFrame(digests, 'bare'), DAY);
    const abstract = paper?.repairs.find(({ rule }) => rule === 'abstract');
    expect(abstract).toMatchObject({ line: 5, after: '' });
    expect(abstract?.before).toContain('2501.00001の要旨の訳です。\n\n二段落目。');
  });

  it('count lines in the dump', () => {
    const dump = makeOtherFrame(digests, 'indented').replace(/厚い紙では(?![^]*厚い紙では)/, '**厚い紙では');
    const line = dump.split('\n').findIndex((text) => text.includes('**厚い紙では')) + 1;
    const [, paper] = importDump(dump, DAY);
    expect(paper?.issues).toMatchObject([{ rule: 'emphasis-leftover', place: { line, column: 4 } }]);
    expect(paper?.place.line).toBe(dump.split('\n').findLastIndex((text) => text.startsWith('## [')) + 1);
  });

  it.each([
    ['[Folding [Paper]](http://arxiv.org/abs/2501.00001v2)', 'Folding [Paper]', 2],
    ['[折り紙\n\n小さな機械の話](https://arxiv.org/pdf/2501.00001v1)', '折り紙 小さな機械の話', 1],
    ['[折り紙](https://huggingface.co/papers/2501.00001v3)', '折り紙', 3],
  ])('take the title %j', (link, title, version) => {
    const dump = makeOtherFrame(digests.slice(0, 1), 'bare').replace(/\[Folding.*\)/, () => link);
    expect(importDump(dump, DAY)).toMatchObject([{ name: { title, version }, digest: { title } }]);
  });

  it('take a link without a version for the first, and say so', () => {
    const dump = makeOtherFrame(digests.slice(0, 1), 'bare').replace(
      'http://arxiv.org/abs/2501.00001v1',
      'https://huggingface.co/papers/2501.00001',
    );
    expect(importDump(dump, DAY)).toMatchObject([
      { digest: { version: 1 }, issues: [{ rule: 'arxiv-version' }] },
    ]);
  });

  it('are refused by name where some are missing', () => {
    const dump = makeOtherFrame(digests, 'heading').replace(/### 7\.[^]*?(?=### 8)/, '');
    expect(
      importDump(dump, DAY).map(({ issues }) => issues.map(({ message }) => message.slice(0, 3))),
    ).toEqual([['第7節'], []]);
  });

  it('are told once where a paper has none of them', () => {
    const failed =
      '## [折れない紙](http://arxiv.org/abs/2501.00003v1)\n\n**abstract**:\n要旨。\n\n**summary**:\n折れませんでした。\n';
    const [, , paper] = importDump(`${makeOtherFrame(digests, 'bare')}${failed}`, DAY);
    expect(paper).toMatchObject({ digest: undefined, name: { id: '2501.00003' } });
    expect(paper?.issues.map(({ rule }) => rule)).toEqual(['section-missing']);
  });

  it('are read with headings that are links inside an answer', () => {
    const linked = makeDigest(
      {},
      { references: '### [折り紙の本](http://arxiv.org/abs/2501.00009v1)\n\n山の本。' },
    );
    const { markdown } = linked.sections.references;
    expect(importDump(makeOtherFrame([linked], 'heading'), DAY)).toMatchObject([
      { issues: [], digest: { sections: { references: { markdown } } } },
    ]);
  });

  it('are read once where the instructions are repeated above them, and refused where two papers run together', () => {
    const dump = makeOtherFrame(digests, 'bare', '');
    const echo = WORDED.map((question, index) => `${index + 1}. ${question}`).join('\n');
    expect(answersOf(dump.replace('**summary**:', `**summary**:\n${echo}\n`))).toEqual(wanted);
    const [paper] = importDump(
      dump.replace(/## \[[^]*?(?=## \[)/, (first) => first.trimEnd()),
      DAY,
    );
    expect(paper).toMatchObject({ digest: undefined });
    expect(paper?.issues.map(({ rule }) => rule)).toContain('section-duplicate');
  });

  it('are not guessed where lists inside the answers could be meant', () => {
    const text = makeOtherFrame(digests.slice(0, 1), 'without questions');
    const dump = text.replace('2. ', '1. 紙\n2. 糊\n3. 机\n\n2. ');
    expect(importDump(dump, DAY)).toMatchObject([{ digest: undefined }]);
  });
});

describe('a question in other words', () => {
  const dump = makeOtherFrame(digests.slice(0, 1), 'bare');

  it('is known by its number, and warned of', () => {
    expect(importDump(dump.replace(/^4\. .*$/m, '4. 足りない所'), DAY)).toMatchObject([
      {
        digest: { sections: { limitations: { heading: '足りない所' } } },
        issues: [{ rule: 'section-heading' }],
      },
    ]);
  });

  it('is not taken from a list inside an answer', () => {
    const lacking = dump.replace(/^4\. [^]*?(?=^5\. )/m, '1. 鶴\n2. 蛙\n3. 舟\n4. 兜\n\n');
    expect(importDump(lacking, DAY)).toMatchObject([
      { digest: undefined, issues: [{ rule: 'section-missing' }] },
    ]);
  });
});

describe('a summary of the other frame with marks of its own', () => {
  it.each([
    ['**summary**:', '**summary**:\n```markdown', /\n\n---/, '\n```\n\n---'],
    ['**summary**:', "**summary**:\n'''", /\n\n---/, "\n'''\n\n---"],
    ['**summary**:', '**summary**:\n以下に答えます。\n', /\n\n---/, '\n\n---'],
    ['**summary**:', '**summary**: ', /\n\n---/, '\n\n以上です。ご不明な点はお知らせください。\n\n---'],
    ['**abstract**:', '### Abstract', /\*\*summary\*\*:/, '### 要約'],
  ])('is read without them: %j', (label, opened, end, closed) => {
    const dump = makeOtherFrame(digests.slice(0, 1), 'bare').replace(label, opened).replace(end, closed);
    expect(answersOf(dump)).toEqual(wanted.slice(0, 1));
  });
});

describe('what is not the other frame', () => {
  it('stays as it is, though a section has a heading with a link', () => {
    const text = makeText(
      {},
      { references: '## [折り紙の本](http://arxiv.org/abs/2501.00009v1)\n\n1. 既存研究では\n2. 山' },
    );
    expect(rulesOf(text)).toEqual([[]]);
  });

  it('is refused by name with four other questions', () => {
    const dump =
      '# 論文要約\n\n## [紙を折る](http://arxiv.org/abs/2501.00001v1)\n\n**アブストラクト**:\n折ります。\n\n**要約**:\n1. **目的**:\n   紙。\n2. **手法**:\n   木。\n3. **成果**:\n   鶴。\n4. **結論**:\n   終。\n';
    expect(importDump(dump, DAY)).toMatchObject([{ digest: undefined, issues: [{ rule: 'dump-format' }] }]);
  });
});
