import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateDigests } from '../../scripts/bench/digests.ts';
import { writeDigest } from '../../src/digest/write.ts';
import { parseNatively } from '../../src/markdown/native-parser.ts';
import { parseByRemark } from '../../src/markdown/parser.ts';
import { RUNS } from '../fixtures/fuzz-runs.ts';
import { mutatedDump } from '../fixtures/mutations.ts';

const DIGESTS = [...generateDigests(40, ['折り紙機械', 'FoldNet', '蛇腹法'], 'real')].map(writeDigest);
const SECTIONS = DIGESTS.flatMap(sectionsOf);

/** Marks of Markdown alone, and beside the letters that decide what they are. */
const MARKS = [
  ...[
    '**',
    '*',
    '_',
    '`',
    '``',
    '~',
    '~~',
    '***',
    '___',
    '$',
    '|',
    '\\',
    '&amp;',
    '&',
    '<',
    '<br>',
    '@',
    '^',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n\n\n',
    ' ',
    '  ',
    '    ',
    '\n    ',
    '\n  ',
    '\t',
    '\r',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '10. ',
    '# ',
    '### ',
    '#',
    '\n# ',
    '\n-\n',
    '\n- \n',
    '\n*   \n',
    '\n1. a\n3. b\n',
  ],
  ...[
    '\n---\n',
    '\n===\n',
    '\n***\n',
    '\n```\n',
    '```',
    '\n~~~\n',
    '\n\n    code\n',
    '\n* a\n\n    b\n',
    '\n| a | b |\n',
    '\n:-\n',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[](',
    '[a](b)',
    '[a](<b c>)',
    '[a](b "c")',
    '[a]',
    '![a](b)',
    '[^1]',
    '\n[a]: b\n',
    '\n- [ ] a\n',
    '[x] ',
  ],
  ...[
    'あ',
    '漢',
    'A',
    '1',
    '。',
    '、',
    '「',
    '」',
    '（',
    '）',
    '：',
    ':',
    '.',
    '!',
    '—',
    '😀',
    '𠮷',
    'e\u0301',
    '\ud800',
  ],
  ...['**「あ」**い', '**あ。**い', '*a*', '*あ*b', '_a_', 'a_b', '`a`', 'https://a.b/c', 'www.a.b', 'a@b.c'],
];

const change = fc.record({
  at: fc.nat(),
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
  mark: fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS), fc.constant('')),
});

/** Lines of a section, after up to six changes of letters. */
const section = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...SECTIONS),
      mutatedDump.chain((dump) => fc.constantFrom(...sectionsOf(dump))),
    ),
    fc.nat(),
    fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 8 })),
    fc.array(change, { maxLength: 6 }),
  )
  .map(([text, from, count, changes]) => {
    const lines = text.split('\n');
    const start = count === Infinity ? 0 : from % lines.length;
    return changes.reduce(
      (changed, { at, cut, mark }) => {
        const index = at % (changed.length + 1);
        return changed.slice(0, index) + mark + changed.slice(index + cut);
      },
      lines.slice(start, start + count).join('\n'),
    );
  });

it('gives the tree that remark gives, or none', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(section, (markdown) => {
      const tree = parseNatively(markdown);
      if (tree) expect(tree).toEqual(parseByRemark(markdown));
    }),
    RUNS,
  );
});

it('gives the tree of nearly every digest without formulas', () => {
  const plain = DIGESTS.filter((markdown) => !markdown.includes('$'));
  expect(plain.filter(parseNatively).length).toBeGreaterThan(plain.length * 0.8);
});

function sectionsOf(markdown: string): string[] {
  return markdown.split(/\n(?=## )/);
}
