import { describe, expect, it } from 'vitest';
import { readPaperFile } from '../../../src/digest/file.ts';
import { paperFileName, writePaperFile } from '../../../src/digest/write.ts';
import { makeDigest, makeText } from '../../fixtures/digest.ts';

const NAME = '2501.00001v1.md';

function issuesOf(text: string, name = NAME) {
  return readPaperFile(text, name).issues.map(
    ({ rule, place }) => `${rule} ${place ? `${place.line}:${place.column}` : 'nowhere'}`,
  );
}

describe("a paper's file", () => {
  it('is read back as it was written', () => {
    const digest = makeDigest();
    expect(readPaperFile(writePaperFile(digest), paperFileName(digest)).digest).toEqual(digest);
  });

  it.each([
    ['no front matter', makeText(), ['front-matter 1:1']],
    ['an open front matter', `---\ndate: 2025-01-05\n${makeText()}`, ['front-matter 1:1']],
    ['a day that does not exist', `---\ndate: 2025-02-30\n---\n${makeText()}`, ['front-matter 2:7']],
    ['no date', `---\n{}\n---\n${makeText()}`, ['front-matter 1:1']],
    ['an unknown item', `---\ndate: 2025-01-05\ncolour: red\n---\n${makeText()}`, ['front-matter 3:1']],
    [
      'a withdrawal without a reason',
      `---\ndate: 2025-01-05\nwithdrawn: ' '\n---\n${makeText()}`,
      ['front-matter 3:12'],
    ],
    [
      'a withdrawal that is no text',
      `---\ndate: 2025-01-05\nwithdrawn: true\n---\n${makeText()}`,
      ['front-matter 3:12'],
    ],
    ['broken YAML', `---\ndate: "2025\n---\n${makeText()}`, ['front-matter 2:7']],
  ])('with %s is refused at its place', (_, text, found) => {
    expect(issuesOf(text)).toEqual(found);
  });

  it('may say why its digest was withdrawn', () => {
    const { digest } = readPaperFile(
      writePaperFile(makeDigest(), 'date: 2025-01-05\nwithdrawn: 折れていない。\n'),
      NAME,
    );
    expect(digest).toEqual(makeDigest({ withdrawn: '折れていない。' }));
  });

  it('counts lines in the file, not in the text below the front matter', () => {
    const text = writePaperFile(makeDigest()).replace('紙の折り目を', '**紙の折り目を');
    expect(issuesOf(text)).toEqual(['emphasis-leftover 15:10']);
  });

  it('must have the name of its paper', () => {
    expect(issuesOf(writePaperFile(makeDigest()), '2501.00009v1.md')).toEqual(['file-name 7:1']);
  });

  it('says which value is wrong and what to write', () => {
    const { issues } = readPaperFile(`---\ndate: 2025-02-30\n---\n${makeText()}`, NAME);
    expect(issues[0]?.message).toMatchInlineSnapshot(
      `"項目「date」の値「2025-02-30」は使えません。要約を生成した日。YYYY-MM-DD。例: 2025-03-20"`,
    );
  });
});
