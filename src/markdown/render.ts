/** Render one section of a digest to HTML, apart from all others. */
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { SetHtml } from './formulas.ts';
import { keepTogether } from './keep-together.ts';
import { mayHoldMath, parseMarkdown } from './parser.ts';
import { rehypeCode } from './plugins/rehype-code.ts';
import { rehypeCorrections, type RenderedCorrection } from './plugins/rehype-corrections.ts';
import { rehypeFormulas } from './plugins/rehype-formulas.ts';
import { rehypeHeadings } from './plugins/rehype-headings.ts';
import { rehypeLanguage } from './plugins/rehype-language.ts';
import { rehypeLinks } from './plugins/rehype-links.ts';
import { rehypeTables } from './plugins/rehype-tables.ts';
import { rehypeTasks } from './plugins/rehype-tasks.ts';

/**
 * Render the Markdown of a section. `prefix` (the section's key) begins every id inside it; `corrections` are shown where they apply;
 * `parsed` saves another parse.
 * Bad input never throws: it is shown as its source, and `messages` says what and where.
 */
export async function renderSection(
  markdown: string,
  prefix: string,
  corrections: readonly RenderedCorrection[] = [],
  parsed: Root = parseMarkdown(markdown),
): Promise<RenderedSection> {
  const processor = processorFor(prefix, mayHoldMath(markdown));
  const file = new VFile({ value: markdown, data: { corrections } });
  const tree = await processor.run(parsed, file);
  const { formulas = [] } = file.data as { formulas?: string[] };
  return {
    html: keepTogether(processor.stringify(tree, file)),
    formulas,
    messages: file.messages,
  };
}

/** The HTML of a section as far as running text goes: formulas stay code, and nothing is coloured. Quick and synchronous. */
export function renderPlain(markdown: string): string {
  const processor = createRenderer('').use(rehypeLinks).use(rehypeStringify);
  return processor.stringify(processor.runSync(parseMarkdown(markdown)));
}

function createRenderer(prefix: string) {
  return unified().use(remarkRehype, {
    clobberPrefix: `${prefix}-`,
    footnoteLabel: '脚注',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index) => `本文の注${index + 1}へ戻る`,
  });
}

/** Putting a processor together takes longer than most sections do. */
function processorFor(prefix: string, hasMath: boolean) {
  const name = `${prefix} ${String(hasMath)}`;
  const processor = processors.get(name) ?? createProcessor(prefix, hasMath).freeze();
  processors.set(name, processor);
  return processor;
}

const processors = new Map<string, ReturnType<typeof createProcessor>>();

function createProcessor(prefix: string, hasMath: boolean) {
  const toHast = createRenderer(prefix);
  const withMath = hasMath ? toHast.use(rehypeFormulas) : toHast;
  return withMath
    .use(rehypeLinks)
    .use(rehypeHeadings, { prefix })
    .use(rehypeTasks)
    .use(rehypeTables)
    .use(rehypeLanguage)
    .use(rehypeCode)
    .use(rehypeCorrections)
    .use(rehypeStringify);
}

/** A section as HTML, and what could only be shown as its source. */
export interface RenderedSection extends SetHtml {
  messages: VFileMessage[];
}
