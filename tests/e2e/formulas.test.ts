import { readFile } from 'node:fs/promises';
import path from 'node:path';
import katex from 'katex';
import type { Page } from 'playwright-core';
import subsetFont from 'subset-font';
import { describe, expect, inject, it } from 'vitest';
import { createGlyphReader } from '../../src/outputs/formula-fonts/glyphs.ts';
import { readFontRules, writeFontFaces } from '../../src/outputs/formula-fonts/style-sheet.ts';
import { KATEX_DIR } from '../../src/outputs/formula-fonts/subset.ts';
import { listBuilt, readBuilt } from './built-site.ts';
import { useTab } from './tab.ts';

/** Of every face, and of every way in which KaTeX chooses one. */
const FORMULAS = [
  String.raw`f(x)=\frac{\partial^2 u}{\partial t^2}\quad\alpha+\Beta\ne\mathit{fold}\le\infty\not\in\hat{y}\vec{v}\tilde{n}'`,
  String.raw`\mathbb{R}^{n}\mathcal{LOSS}\mathfrak{Fg}\mathscr{P}\mathsf{Sf}\mathtt{tt0}\mathbf{Bx9}\boldsymbol{\theta x}\mathrm{rm}\mathbf{\mathsf{b}}`,
  String.raw`\left(\begin{matrix}a&b\\c&d\\e&f\\g&h\end{matrix}\right)\left\{\begin{cases}1\\2\\3\\4\\5\end{cases}\right.`,
  String.raw`\displaystyle\sum_{i=1}^{N}\int_0^1\prod\bigl(\Bigl[\biggl\{\Biggl|x\Biggr|\bigoplus\oint\sqrt{\sqrt{x}}`,
  String.raw`\text{if }\textbf{bold}\textit{it}\textbf{\textit{both}}\texttt{tt}\textsf{sf}\text{折り紙}\operatorname*{arg\,max}`,
  String.raw`\lesssim\gtrsim\nleq\subsetneqq\blacksquare\checkmark\hbar\ell\Re\aleph\clubsuit\dagger\ldots\cdots\ddots`,
  String.raw`\begin{align}a&=b\\c&=d\end{align}`,
  String.raw`\begin{equation}x\tag{3.1}\end{equation}\overbrace{abc}^{n}\underbrace{x}_{5\%}\xrightarrow{\text{go}}\stackrel{!}{=}`,
];
/** What holds letters itself, once it is marked. */
const MARKED = '[data-letters]';

const tab = useTab();

describe('formulas of every kind', () => {
  const html = FORMULAS.map(
    (tex) => `<p>${katex.renderToString(tex, { displayMode: true, strict: false })}</p>`,
  ).join('');

  it('look with the glyphs that were found in them as they do with whole fonts', async () => {
    const css = await readFile(path.join(KATEX_DIR, 'katex.min.css'), 'utf8');
    const sheet = readFontRules(css);
    const glyphs = createGlyphReader(sheet)(html);
    expect(Object.keys(glyphs).length).toBeGreaterThan(14);
    const pictures = [];
    for (const characters of [glyphs, Object.fromEntries(sheet.faces.map(({ name }) => [name, undefined]))]) {
      const page = await tab.browser.newPage({ viewport: { width: 900, height: 1600 } });
      // Letters that KaTeX leaves to the system are drawn as empty boxes where it has no font for them, differently by each font.
      const hidden = '.cjk_fallback { visibility: hidden }';
      await page.setContent(`<style>${await embedFonts(css, characters)}${hidden}</style>${html}`);
      await page.evaluate(() => document.fonts.ready);
      expect(await fallbacks(page)).toEqual([]);
      pictures.push(await page.screenshot());
      await page.close();
    }
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true);
  });
});

it('no glyph of a formula of the site comes from another font', async () => {
  const papers = listBuilt('index.html').filter((file) => readBuilt(file).includes('class=katex'));
  expect(papers.length).toBeGreaterThan(3);
  for (const file of papers) {
    const page = await tab.browser.newPage();
    const fonts: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.push(new URL(response.url()).pathname);
    });
    await page.goto(`${inject('site')}/${file}`);
    await page.evaluate(() => document.fonts.ready);
    expect(await fallbacks(page), file).toEqual([]);
    expect(fonts.length, file).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^\/_astro\/KaTeX_\w+-\w+\.[0-9a-f]{8}\.woff2$/);
    await page.close();
  }
});

/** What the browser itself says was drawn with a font that is none of the page's; letters that KaTeX leaves to the system aside. */
async function fallbacks(page: Page): Promise<string[]> {
  const letters = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('.katex-html, .katex-html *')].filter((element) =>
      [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim()),
    );
    for (const element of elements) element.toggleAttribute('data-letters', true);
    return elements.length;
  });
  expect(letters).toBeGreaterThan(0);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: MARKED });
  const foreign: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const system = fonts.filter(({ isCustomFont }) => !isCustomFont);
    if (system.length === 0) continue;
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
    if (!outerHTML.includes('_fallback'))
      foreign.push(`${system.map(({ familyName }) => familyName).join()} ${outerHTML}`);
  }
  return foreign;
}

async function embedFonts(css: string, characters: Record<string, string | undefined>): Promise<string> {
  const hrefs = Object.entries(characters).map(async ([face, wanted]) => {
    const whole = await readFile(path.join(KATEX_DIR, 'fonts', `${face}.ttf`));
    const font = wanted === undefined ? whole : await subsetFont(whole, wanted, { targetFormat: 'woff2' });
    return [face, `data:font/woff2;base64,${font.toString('base64')}`] as const;
  });
  return writeFontFaces(css, new Map(await Promise.all(hrefs)));
}
