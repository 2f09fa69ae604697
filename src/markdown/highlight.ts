/** Shiki with only the grammars that occur, loaded when first met. */
import type { Element } from 'hast';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';

const PREFIX = '--code-';
const theme = createCssVariablesTheme({ name: 'shoroku', variablePrefix: PREFIX, fontStyle: false });
const highlighter = createHighlighterCore({
  themes: [theme],
  langs: [],
  // Of the two engines the one that is ready at once: the other translates every expression of a grammar first, in every thread.
  engine: createOnigurumaEngine(import('shiki/wasm')),
});

/** Whether a fence's language is one that can be coloured. */
export function isKnownLanguage(lang: string): lang is BundledLanguage {
  return Object.hasOwn(bundledLanguages, lang);
}

/**
 * Colour code: lines of tokens whose colour is a class named after its purpose (`keyword`,
 * `string`, …); both schemes are tokens of the style sheet.
 */
export async function highlight(code: string, lang: BundledLanguage): Promise<Element['children']> {
  const shiki = await highlighter;
  await shiki.loadLanguage(bundledLanguages[lang]);
  const { tokens } = shiki.codeToTokens(code, { lang, theme: 'shoroku' });
  return tokens.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...mergeTokens(line.map(({ content, color }) => ({ content, role: roleOf(color) }))).map(toHast),
  ]);
}

function roleOf(color: string | undefined): string {
  return new RegExp(`${PREFIX}(?:token-)?([a-z-]+)`).exec(color ?? '')?.[1] ?? 'foreground';
}

/** Neighbours of one colour become one element, and white space joins what stands before it. */
function mergeTokens(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && (last.role === token.role || token.content.trim() === '')) last.content += token.content;
    else merged.push({ ...token });
  }
  return merged;
}

function toHast({ content, role }: Token): Element['children'][number] {
  const text = { type: 'text' as const, value: content };
  return role === 'foreground'
    ? text
    : { type: 'element', tagName: 'span', properties: { className: [`t-${role}`] }, children: [text] };
}

interface Token {
  content: string;
  role: string;
}
