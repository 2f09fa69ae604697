/** Render one section of a digest to HTML, apart from all others. */
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { mathParser, mayHoldMath, plainParser } from './parser.ts';
import { rehypeCode } from './plugins/rehype-code.ts';
import { rehypeCorrections, type RenderedCorrection } from './plugins/rehype-corrections.ts';
import { rehypeHeadings } from './plugins/rehype-headings.ts';
import { rehypeLanguage } from './plugins/rehype-language.ts';
import { rehypeLinks } from './plugins/rehype-links.ts';
import { rehypeScroll } from './plugins/rehype-scroll.ts';
import { rehypeTableAlign } from './plugins/rehype-table-align.ts';
import { rehypeTasks } from './plugins/rehype-tasks.ts';
import { TEX_OPTIONS } from './tex.ts';
import { textOf } from './text.ts';

/**
 * Render the Markdown of a section. `prefix` (the section's key) begins every id inside it; `corrections` are shown where they apply.
 * Bad input never throws: it is shown as its source, and `messages` says what and where.
 */
export async function renderSection(
  markdown: string,
  prefix: string,
  corrections: readonly RenderedCorrection[] = [],
): Promise<RenderedSection> {
  const processor = createProcessor(prefix, mayHoldMath(markdown))
    .use(rehypeCorrections, { corrections })
    .use(rehypeStringify);
  const file = new VFile(markdown);
  const tree = await processor.run(processor.parse(file), file);
  return { html: processor.stringify(tree, file), text: textOf(tree), messages: file.messages };
}

/** The HTML of a section as far as running text goes: formulas stay code, and nothing is coloured. Quick and synchronous. */
export function renderPlain(markdown: string): string {
  const processor = createParser('', mayHoldMath(markdown)).use(rehypeLinks).use(rehypeStringify);
  return processor.stringify(processor.runSync(processor.parse(markdown)));
}

function createParser(prefix: string, hasMath: boolean) {
  const parser = hasMath ? mathParser : plainParser;
  return parser().use(remarkRehype, {
    clobberPrefix: `${prefix}-`,
    footnoteLabel: '脚注',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index) => `本文の注${index + 1}へ戻る`,
  });
}

function createProcessor(prefix: string, hasMath: boolean) {
  const toHast = createParser(prefix, hasMath);
  const withMath = hasMath ? toHast.use(rehypeKatex, TEX_OPTIONS) : toHast;
  return withMath
    .use(rehypeLinks)
    .use(rehypeHeadings, { prefix })
    .use(rehypeTableAlign)
    .use(rehypeTasks)
    .use(rehypeScroll)
    .use(rehypeLanguage)
    .use(rehypeCode);
}

/** A section as HTML and as plain text, and what could only be shown as its source. */
export interface RenderedSection {
  html: string;
  text: string;
  messages: VFileMessage[];
}
