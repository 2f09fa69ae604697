/** Shapes of text that no digest has and that could keep a program busy: each can be made of any length. */
import { arxivIdSchema } from '../digest/arxiv.ts';
import { SECTIONS, WORDING, type SectionKey } from '../digest/sections.ts';
import { SEPARATOR } from '../digest/split.ts';
import { writeDigest } from '../digest/write.ts';

/** A unit repeated up to so many letters. */
const filled = (unit: string) => (letters: number) => unit.repeat(Math.ceil(letters / unit.length));
/** Parts of growing length, 1, 2, 3 …, up to so many letters. */
const growing = (part: (length: number) => string) => (letters: number) =>
  Array.from({ length: Math.floor(Math.sqrt(2 * letters)) }, (_, index) => part(index + 1)).join('');
/** Numbered parts up to so many letters. */
const counted = (part: (index: number) => string) => (letters: number) => {
  const parts: string[] = [];
  for (let length = 0; length < letters;) length += parts[parts.push(part(parts.length)) - 1]?.length ?? 1;
  return parts.join('');
};
/** The same on both sides of a middle. */
const nested = (open: string, close: string) => (letters: number) => {
  const depth = Math.ceil(letters / (open.length + close.length));
  return `${open.repeat(depth)}x${close.repeat(depth)}`;
};
const fenced = (language: string, write: (letters: number) => string) => (letters: number) =>
  `\`\`\`${language}\n${write(letters)}\n\`\`\``;

/** Shapes by what they repeat; they stand in the section that reads them most closely. */
const IN_SECTIONS: Readonly<Partial<Record<SectionKey | 'title', Readonly<Record<string, Write>>>>> = {
  approach: {
    // Words and lines
    letters: filled('crane'),
    kanji: filled('鶴'),
    sentences: filled('紙を折ると鶴になる。'),
    'full-width letters': filled('Ａ１'),
    'blank lines': filled('\n'),
    'blank lines with spaces': filled('  \n'),
    'short paragraphs': filled('鶴\n\n'),
    'short lines': filled('鶴\n'),
    spaces: (letters) => `鶴${filled(' ')(letters)}鶴`,
    'spaces at ends of lines': filled('鶴          \n'),
    tabs: filled('\t鶴'),
    emoji: filled('👩‍👩‍👧‍👦🏳️‍🌈'),
    'combining characters': filled('か\u3099\u0301'),
    'a tower of combining characters': (letters) => `鶴${filled('\u0301')(letters)}`,
    'right to left': filled('שלום مرحبا '),
    numbers: filled('123,456.789 兆円 '),
    'one number': filled('1'),
    dashes: filled('-'),
    dots: filled('.'),
    'escapes of Markdown': filled('\\'),
    'escaped letters': filled('\\*\\_\\[\\`'),
    entities: filled('&amp;'),
    ampersands: filled('&'),
    'unknown entities': filled('&abcdefghij'),
    // Emphasis
    stars: filled('*'),
    'star and letter': filled('*a '),
    'stars that open': filled('**鶴 '),
    'stars by paragraph': counted((index) => `${'*a_ '.repeat(200)}${index}\n\n`),
    'mixed marks': filled('*a_ '),
    'marks of three': filled('***a** b* '),
    'bold phrases': filled('**鶴**と'),
    'bold phrases that Markdown does not see': filled('**鶴:**A'),
    'bold phrases with spaces, by paragraph': filled('** 鶴 **と** 亀 **\n\n'),
    underscores: filled('_'),
    'words with underscores': filled('a_b_c '),
    tildes: filled('~~a ~b~~ '),
    'emphasis in emphasis': nested('*a **b ', '** a*'),
    // Code
    backticks: filled('`'),
    'backtick and letter': filled('`a'),
    'growing backticks': growing((length) => `${'`'.repeat(length)} `),
    'growing backticks by paragraph': growing((length) => `${'`'.repeat(length)}a\n\n`),
    'quotes of TeX': filled("``a'' "),
    'open quotes of TeX': filled('``a '),
    'fences that open': filled('```\n鶴\n\n'),
    'fences in a list': filled('*   ```\n    a\n    ```\n'),
    'fences of other lengths': growing((length) => `${'`'.repeat(length + 3)}\n`),
    'lines of three quotes': filled("'''\n鶴\n"),
    'one fence': fenced('', filled('a = b\n')),
    'indented code': filled('    a = b\n'),
    'indented prose': filled('鶴\n\n    紙を折ります。\n\n'),
    // Containers
    quotes: filled('> '),
    'quotes that deepen': growing((length) => `${'>'.repeat(length)} a\n`),
    'lists that deepen': growing((length) => `${'  '.repeat(length)}* a\n`),
    'items in one line': filled('- '),
    'items of a list': filled('*   鶴\n'),
    'items parted by blank lines': filled('*   鶴\n\n'),
    'numbered items': counted((index) => `${index}. 鶴\n`),
    'items that were flattened': filled('鶴です。 * 亀です。 * 蛙です。'),
    'numbers without a list': filled('1\\. 鶴 2\\) 亀 '),
    'quote of lists': filled('> * a\n>   > b\n'),
    'headings by the thousand': filled('### 鶴\n\n'),
    'the same heading, deep': filled('#### 鶴\n##### 亀\n'),
    'empty headings': filled('#\n'),
    'numbered headings': filled('## 3. 結果\n\n'),
    'underlined headings': filled('鶴\n---\n'),
    'thematic breaks': filled('***\n'),
    'rules with spaces': filled('* * * * '),
    // Links
    'open brackets': filled('['),
    'open pictures': filled('!['),
    'closed brackets': filled(']'),
    'brackets in brackets': nested('[', ']'),
    links: filled('[鶴](https://a.example/b) '),
    'open links': filled('[a]('),
    'link with nested brackets': (letters) => `[a](${nested('(', ')')(letters)})`,
    'links with titles that never end': filled('[a](<b "'),
    'brackets by paragraph': filled(`${'['.repeat(500)}\n\n`),
    addresses: filled('https://a.example/b '),
    'addresses in Japanese': filled('https://a.b/（x）'),
    'one address': (letters) => `https://a.example/${filled('b')(letters)}`,
    'one address of punctuation': (letters) => `https://a.example/${filled('.)')(letters)}`,
    'addresses without a scheme': filled('www.a.example/b '),
    'www by www': filled('www.'),
    'addresses in brackets': filled('[https://a.b '),
    mail: filled('a@b.example '),
    'mail without an end': filled('a@'),
    'mail names': filled('a.b-c_d+'),
    'schemes alone': filled('https://'),
    'angle brackets': filled('<'),
    'addresses in angle brackets': filled('<https://a.example>'),
    'open angle brackets with a scheme': filled('<https:'),
    definitions: counted((index) => `[a${index}]: https://a.example/${index}\n`),
    'references and definitions': counted((index) => `[a${index}] [b][a${index}]\n\n[a${index}]: /x\n\n`),
    'one definition, many references': (letters) => `${filled('[a] ')(letters)}\n\n[a]: https://a.example/`,
    footnotes: counted((index) => `鶴[^${index}]\n\n[^${index}]: 亀\n\n`),
    'one footnote, many calls': (letters) => `${filled('a[^1] ')(letters)}\n\n[^1]: 亀`,
    'footnotes in footnotes': counted((index) => `[^${index}]: a[^${index + 1}]\n\n`),
    // HTML
    tags: filled('<b>'),
    'raised tags': filled('<sup>'),
    'raised text in raised text': nested('<sup>', '</sup>'),
    'raised letters': filled('x<sup>2</sup>'),
    'tags that cross': filled('<sup><sub></sup></sub>'),
    'line breaks': filled('鶴<br>'),
    'scripts by the thousand': filled('<script>'),
    comments: filled('<!--'),
    'processing instructions': filled('<?'),
    // Tables
    'rows of a table': (letters) => `| a | b |\n|---|---|\n${filled('| 鶴 | 亀 |\n')(letters)}`,
    'columns of a table': (letters) =>
      ['| a ', '|---', '| b '].map((cell) => filled(cell)(letters / 3)).join('|\n'),
    'short rows of a wide table': (letters) =>
      `${'| a '.repeat(letters / 100)}|\n${'|---'.repeat(letters / 100)}|\n${'|a|\n'.repeat(letters / 100)}`,
    'bars of a row': (letters) => `| a | b |\n|---|---|\n${filled('|')(letters)}`,
    'code with bars in rows': (letters) => `| a | b |\n|---|---|\n${filled('| `a|b` | `c|d` |\n')(letters)}`,
    'rows of dashes': filled('|---|---|\n'),
    'tables by the thousand': filled('| a | b |\n|---|---|\n| c | d |\n\n'),
    'tables that do not fit': filled('| a | b |\n|---|\n| c | d |\n\n'),
    'tables below a sentence': filled('鶴の表です。\n| a | b |\n|---|---|\n| c | d |\n\n'),
    // Formulas
    'dollar signs': filled('$'),
    'dollar and letter': filled('$a '),
    'growing dollar signs': growing((length) => `${'$'.repeat(length)} `),
    prices: filled('$5 '),
    'prices and formulas': filled('$5と$x$と'),
    'prices by paragraph': filled('$5と$6で$x$です。\n\n'),
    formulas: filled('$x$ '),
    'other formulas': counted((index) => `$x_{${index}}$ `),
    'long formulas': counted((index) => `$${'x+'.repeat(400)}${index}$\n\n`),
    'one formula': (letters) => `$${filled('x+')(letters)}x$`,
    'one formula of commands': (letters) => `$${filled('\\alpha')(letters)}$`,
    'one formula of fractions': (letters) => `$${nested('\\frac{', '}{2}')(letters)}$`,
    'one formula of scripts': (letters) => `$${nested('x^{', '}')(letters)}$`,
    'one formula of braces': (letters) => `$${nested('{', '}')(letters)}$`,
    'one formula that is open': (letters) => `$${filled('\\left(')(letters)}$`,
    'one formula of text': (letters) => `$\\text{${filled('鶴')(letters)}}$`,
    'one formula of a matrix': (letters) =>
      `$$\n\\begin{matrix}${filled('a & b \\\\\n')(letters)}\\end{matrix}\n$$`,
    'one displayed formula': (letters) => `$$\n${filled('x+')(letters)}x\n$$`,
    'macros that grow': filled('$\\def\\a{xxxxxxxxxx}\\a\\a\\a\\a$ '),
    'formulas in round marks': filled('\\(x^2\\) '),
    'formulas in square marks': filled('\\[x^2\\]\n\n'),
    'round marks that open': filled('\\('),
    'environments that open': filled('\\begin{align}'),
    environments: filled('\\begin{align}x\\end{align}\n\n'),
    'environments in environments': nested('\\begin{array}', '\\end{array}'),
    'commands in prose': filled('\\alpha_{i} '),
    'commands with open braces': filled('\\mathcal{'),
    'commands of text': filled('\\textbf{a} '),
    'commands of text in text': nested('\\textbf{a ', '}'),
    'commands of text that are open': filled('\\textbf{a '),
    'formulas in code': counted((index) => `\`\\alpha_{${index}}\` `),
    'doubled backslashes': filled('$\\\\alpha$ '),
    'two dollar signs': filled('$$ '),
    'displayed formulas in lines': counted((index) => `鶴 $$x_{${index}}$$ 亀\n\n`),
    'formulas of LaTeXML': filled('x𝑥xitalic_x '),
    'formulas of LaTeXML, nested': filled('subscript 𝑥 𝑖 x_{i} italic_x start_POSTSUBSCRIPT '),
    // Knowledge
    'names of concepts': filled('GRPOとPPOとLoRAと'),
    'names of concepts in one sentence': filled('GRPO '),
    'long names': filled('Chain-of-'),
    capitals: filled('Aa'),
    katakana: filled('アイウエオ'),
  },
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
      const names = 'python js cpp latex yaml html sql rust go java r julia bash json xml css ts php swift kotlin';
      const all = names.split(' ').map((name) => `\`\`\`${name}\na = b\n\`\`\`\n\n`).join('');
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
    'a work of many authors': (letters) => `*   **${filled('Crane, P., ')(letters)} & Frog, Q. (2020). Folding.**`,
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

/** Shapes of a whole dump; a day of other papers stands around nothing. */
const DUMPS: Readonly<Record<string, Write>> = {
  'papers of a dump': counted((index) => digestAround({}, index) + SEPARATOR),
  'papers without a link': counted((index) => `# 鶴${index}${SEPARATOR}`),
  'the same paper': filled(digestAround({}, 1) + SEPARATOR),
  'separators of a dump': (letters) => digestAround({}, 1) + filled(SEPARATOR)(letters),
  'pieces of a dump': (letters) => digestAround({}, 1) + filled(`${SEPARATOR}鶴`)(letters),
  'titles of a dump': filled('# 鶴\n\n[View Paper](http://arxiv.org/abs/2501.00001v1)\n\n'),
  'words above a dump': (letters) => filled('鶴です。\n\n')(letters) + digestAround({}, 1),
  'words below a dump': (letters) => digestAround({}, 1) + filled('鶴です。\n\n')(letters),
  'a front matter without end': (letters) => `---\n${filled('a: b\n')(letters)}`,
  'a dump of dashes': filled('---\n'),
  'a dump of another frame': filled('## [鶴](https://arxiv.org/abs/2501.00001)\n\n**summary**:\n\n1. 鶴\n\n'),
  'a dump of HTML': (letters) => `<!--${filled('<!-- ')(letters)}`,
  'a dump of headings': filled('# 鶴\n'),
};

/** All shapes. */
export const SHAPES: readonly Shape[] = [
  ...Object.entries(IN_SECTIONS).flatMap(([place, shapes]) =>
    Object.entries(shapes).map(([name, write]) => ({
      name,
      isDump: false,
      dumpOf: (letters: number) => digestAround({ [place]: write(letters) }, 1),
    })),
  ),
  ...Object.entries(DUMPS).map(([name, dumpOf]) => ({ name, isDump: true, dumpOf })),
];

/** A whole digest in which one part, or the title, is of some shape. */
function digestAround(parts: Partial<Record<SectionKey | 'title', string>>, index: number): string {
  const { title = 'Folding Paper with Small Machines' } = parts;
  const sections = SECTIONS.map(({ key }) => [
    key,
    { heading: WORDING[key], markdown: parts[key] ?? '折り紙の鶴を折りました。 #折り紙' },
  ]);
  return writeDigest({
    id: arxivIdSchema.parse(`2501.${String(index).padStart(5, '0')}`),
    version: 1,
    date: '2025-01-05',
    corrections: [],
    title,
    sections: Object.fromEntries(sections) as Parameters<typeof writeDigest>[0]['sections'],
  });
}

/** Text of about so many letters. */
type Write = (letters: number) => string;

/** A kind of text that could take long. */
export interface Shape {
  name: string;
  /** Whether the shape is that of the dump as a whole, not of one digest. */
  isDump: boolean;
  /** A dump in which about so many letters have this shape. */
  dumpOf: (letters: number) => string;
}
