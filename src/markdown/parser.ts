/** The Markdown that digests are written in: GFM with Japanese emphasis rules and TeX, of HTML only what raises, lowers and breaks lines. */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseNatively } from './native-parser.ts';
import { remarkAsciiUrls } from './plugins/remark-ascii-urls.ts';
import { remarkDisplayedMath } from './plugins/remark-displayed-math.ts';
import { remarkHtml } from './plugins/remark-html.ts';
import { remarkWithout } from './plugins/remark-without.ts';

/** What is looked for at every letter or line, though most texts cannot hold it: the names of its constructs, and what it needs. */
const RARE = [
  { constructs: ['emailAutolink'], needs: /@/ },
  { constructs: ['wwwAutolink'], needs: /www\./i },
  // A single column can do without bars.
  { constructs: ['table'], needs: /\||:-|-:/ },
] as const;

/** For text without formulas. `1~2倍、3~4倍` is no strikethrough. */
const plainParser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkAsciiUrls)
  .use(remarkHtml)
  .freeze();

/** For text that may hold formulas. */
const mathParser = plainParser().use(remarkMath).use(remarkDisplayedMath).freeze();

/** Whether a text can hold a formula at all; the math plugins are the dearest, so most texts go without. */
export function mayHoldMath(markdown: string): boolean {
  return markdown.includes('$') || /[`~]{3,}\s*math\b/.test(markdown);
}

/** Parse Markdown to mdast; positions count from the start of the text. */
export function parseMarkdown(markdown: string): Root {
  return parseNatively(markdown) ?? parseByRemark(markdown);
}

/** The same by the parser that knows all of it, which is right by definition. */
export function parseByRemark(markdown: string): Root {
  return parserFor(markdown).parse(markdown);
}

/** The parser of everything, without what the text cannot hold. */
function parserFor(markdown: string): typeof plainParser {
  const hasMath = mayHoldMath(markdown);
  const absent = RARE.filter(({ needs }) => !needs.test(markdown)).flatMap(({ constructs }) => constructs);
  const name = `${String(hasMath)} ${absent.join(' ')}`;
  const parser =
    parsers.get(name) ?? (hasMath ? mathParser : plainParser)().use(remarkWithout, absent).freeze();
  parsers.set(name, parser);
  return parser;
}

const parsers = new Map<string, typeof plainParser>();
