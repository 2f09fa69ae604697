/** Shapes of one part of a digest that could keep a program busy. */
import type { SectionKey } from '../../src/digest/sections.ts';
import { counted, fenced, filled, nested, type Write } from './fill.ts';
import { TEXT_SHAPES } from './text-shapes.ts';

/** Shapes by what they repeat; they stand in the section that reads them most closely. */
export const SECTION_SHAPES: Readonly<
  Partial<Record<SectionKey | 'title', Readonly<Record<string, Write>>>>
> = {
  approach: TEXT_SHAPES,
  technical: {
    'one line of Python': fenced('python', filled('a = "b" + c(d) ')),
    'lines of Python': fenced('python', filled('a = b(c)\n')),
    'brackets of Python': fenced('python', filled('([{')),
    'a text of JavaScript that never ends': fenced('js', (letters) => `"${filled('a\\')(letters)}`),
    'templates of JavaScript': fenced('js', filled('`${')),
    'expressions of JavaScript': fenced('js', filled('/a[b/ ')),
    'angle brackets of C++': fenced('cpp', filled('a<b<')),
    'a line of LaTeX': fenced('latex', filled('\\a{$b$}')),
    'a line of YAML': fenced('yaml', filled('- a: ')),
    'tags of HTML': fenced('html', filled('<a b="')),
    'lines of Markdown': fenced('markdown', filled('**a** `b` [c](d)\n')),
    'a line of SQL': fenced('sql', filled("select 'a ")),
    'fences of many languages': (letters) => {
      const names =
        'python js cpp latex yaml html sql rust go java r julia bash json xml css ts php swift kotlin';
      const all = names
        .split(' ')
        .map((name) => `\`\`\`${name}\na = b\n\`\`\`\n\n`)
        .join('');
      return filled(all)(letters);
    },
    'words behind a fence': (letters) => `\`\`\`${filled('{a=b ')(letters)}\nx\n\`\`\``,
  },
  cost: {
    'labels of facts': filled('*   **GPU:** A100を8枚、3日間\n'),
    'figures of facts': (letters) => `*   **GPU:** ${filled('A100 80GB×8、')(letters)}`,
    'numbers of facts': (letters) => `*   **学習時間:** ${filled('1時間')(letters)}`,
    'one label': (letters) => `*   **${filled('GPU')(letters)}:** 8`,
  },
  references: {
    works: counted((index) => `*   **Folding ${index}: A Study** (Crane et al., 2020) 折り紙の研究です。\n`),
    'a work of many authors': (letters) =>
      `*   **${filled('Crane, P., ')(letters)} & Frog, Q. (2020). Folding.**`,
    'a work of many names': (letters) => `*   **${filled('Paper Crane ')(letters)}** 研究です。`,
    'a work of initials': (letters) => `*   **${filled('A.')(letters)}** 研究です。`,
    'a work in brackets': (letters) => `*   **Folding** ${nested('(', ')')(letters)}`,
    'a work with open brackets': (letters) => `*   **Folding** ${filled('(')(letters)}`,
    'a work in quotes': (letters) => `*   ${filled('"Folding, ')(letters)}`,
    'a work of capitals': (letters) => `*   **${filled('FOLDING: ')(letters)}** 研究です。`,
    'a work of commas': (letters) => `*   **Folding** ${filled(', ')(letters)}`,
    'a work of notes': (letters) => `*   **Folding** ${filled('折り紙。')(letters)}`,
    'works in one item': filled('**Folding**, **Paper**, '),
    'ids of papers': filled('arXiv:2501.00001 '),
  },
  tweet: {
    'one word of a blurb': filled('a'),
    'one word of kanji in a blurb': filled('鶴'),
    'a blurb that ends in an address': (letters) => `${filled('a')(letters)} https://a.example/ #折り紙`,
    'a blurb of words and addresses': filled('crane.paper '),
    'a blurb of domains': filled('a.com'),
    hashtags: filled('#折り紙 '),
    'hashtags without spaces': filled('#折り紙'),
    'one hashtag': (letters) => `#${filled('折')(letters)}`,
    mentions: filled('@crane '),
    'addresses of a blurb': filled('https://a.example/b '),
    'emoji of a blurb': filled('👩‍👩‍👧‍👦 '),
    'placeholders of links': filled('[論文リンク] '),
    'open placeholders': filled('[論文'),
    'words that lead to a link': filled('詳細はこちら→ '),
    'lines of a blurb': filled('鶴\n'),
    'a blurb of bold words': filled('**鶴** '),
    'a blurb of spaces': (letters) => `鶴${filled(' ')(letters)}#折り紙`,
  },
  title: {
    'a title of letters': filled('crane'),
    'a title of kanji': filled('折り紙の鶴'),
    'a title of words': filled('Paper Crane '),
    'a title of formulas': filled('$x$ '),
    'a title of one formula': (letters) => `$${filled('x+')(letters)}$`,
    'a title of raised letters': filled('<sup>2</sup>'),
    'a title of open tags': filled('<sup>a'),
    'a title of marks': filled('か\u3099\u0301'),
    'a title of brackets': filled('['),
    'a title of dashes': filled('-'),
  },
};
