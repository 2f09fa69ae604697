// @ts-check
/** An Eleventy site over the same papers: markdown-it, KaTeX and Shiki, and nothing of ours. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { katex } from '@mdit/plugin-katex';
import markdownIt from 'markdown-it';
import { createHighlighter } from 'shiki';

const THEME = 'github-dark';
const STYLES = path.dirname(fileURLToPath(import.meta.resolve('katex')));

/** @param {any} eleventy Its own types know no configuration that waits. */
export default async function configure(eleventy) {
  const shiki = await createHighlighter({
    themes: [THEME],
    langs: ['python', 'bash', 'json', 'cpp', 'yaml', 'text'],
  });
  const highlight = (/** @type {string} */ code, /** @type {string} */ language) =>
    shiki.codeToHtml(code.trimEnd(), { lang: language === '' ? 'text' : language, theme: THEME });
  eleventy.setLibrary('md', markdownIt({ html: true, highlight }).use(katex));
  eleventy.addPassthroughCopy({
    [path.relative('.', path.join(STYLES, 'katex.min.css'))]: 'katex/katex.min.css',
  });
  eleventy.addPassthroughCopy({ [path.relative('.', path.join(STYLES, 'fonts'))]: 'katex/fonts' });
  // The Markdown is no template: braces in it are those of formulas and code.
  return { markdownTemplateEngine: false, dir: { output: 'dist' } };
}
