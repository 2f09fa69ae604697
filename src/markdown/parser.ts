/** The Markdown that digests are written in: GFM with Japanese emphasis rules and TeX, of HTML only what raises, lowers and breaks lines. */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkAsciiUrls } from './plugins/remark-ascii-urls.ts';
import { remarkDisplayedMath } from './plugins/remark-displayed-math.ts';
import { remarkHtml } from './plugins/remark-html.ts';

/** The parser for text without formulas. `1~2倍、3~4倍` is no strikethrough. */
export const plainParser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(remarkAsciiUrls)
  .use(remarkHtml)
  .freeze();

/** The parser for text that may hold formulas. */
export const mathParser = plainParser().use(remarkMath).use(remarkDisplayedMath).freeze();

/** Whether a text can hold a formula at all; the math plugins are the dearest, so most texts go without. */
export function mayHoldMath(markdown: string): boolean {
  return markdown.includes('$') || /[`~]{3,}\s*math\b/.test(markdown);
}

/** Parse Markdown to mdast; positions count from the start of the text. */
export function parseMarkdown(markdown: string): Root {
  return (mayHoldMath(markdown) ? mathParser : plainParser).parse(markdown);
}
