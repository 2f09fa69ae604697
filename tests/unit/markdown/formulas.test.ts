import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parser.ts';
import { fillFormulas } from '../../../src/markdown/formulas.ts';
import { renderSection } from '../../../src/markdown/render.ts';
import { setFormula, TEX_OPTIONS } from '../../../src/markdown/tex.ts';
import { createRandom } from '../../../scripts/bench/random.ts';
import { displayTex, inlineTex } from '../../../scripts/bench/tex.ts';

const PAPERS = 'content/papers';
const reference = unified().use(rehypeKatex, TEX_OPTIONS).use(rehypeStringify);

describe('a formula', () => {
  it('is what rehype-katex makes of it, for every formula of the content and of the benchmarks', async () => {
    const formulas = [...formulasOfContent(), ...formulasOfBenchmarks(400)];
    expect(formulas.length).toBeGreaterThan(400);
    for (const { tex, isDisplayed } of formulas)
      expect(sameForm(setFormula(tex, isDisplayed).html ?? '')).toBe(await referenceHtml(tex, isDisplayed));
  });

  it('stands in its place, in the order of the text', async () => {
    const section = await renderSection('紙 $a$ と\n\n$$\nb\n$$\n\nと $c < d$', 'technical');
    expect(section.html).not.toContain('katex-html');
    const filled = fillFormulas(section);
    expect([...filled.matchAll(/<annotation[^>]*>([^<]*)/g)].map(([, tex]) => tex)).toEqual([
      'a',
      'b',
      'c &lt; d',
    ]);
    expect(filled.match(/class="katex-display"/g)).toHaveLength(1);
  });
});

function formulasOfContent() {
  return readdirSync(PAPERS).flatMap((name) => {
    const found: { tex: string; isDisplayed: boolean }[] = [];
    visit(parseMarkdown(readFileSync(`${PAPERS}/${name}`, 'utf8')), (node) => {
      if (node.type === 'math' || node.type === 'inlineMath')
        found.push({ tex: node.value, isDisplayed: node.type === 'math' });
    });
    return found;
  });
}

function formulasOfBenchmarks(count: number) {
  const random = createRandom(1);
  return Array.from({ length: count }, (_, index) => {
    const isDisplayed = index % 3 === 0;
    const written = isDisplayed ? displayTex(random) : inlineTex(random);
    return { tex: written.replace(/^\$+\n?|\n?\$+$/g, ''), isDisplayed };
  });
}

/** One way of writing entities and quotes. */
function sameForm(html: string): string {
  return unified()
    .use(rehypeStringify)
    .stringify(fromHtml(html, { fragment: true }));
}

async function referenceHtml(tex: string, isDisplayed: boolean): Promise<string> {
  const className = ['language-math', isDisplayed ? 'math-display' : 'math-inline'];
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className },
    children: [{ type: 'text' as const, value: tex }],
  };
  const tree: Root = { type: 'root', children: [code] };
  return sameForm(reference.stringify((await reference.run(tree)) as Root));
}
