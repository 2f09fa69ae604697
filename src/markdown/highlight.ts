/** Shiki with only the grammars that occur, loaded when first met. */
import type { Element } from 'hast';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';

const PREFIX = '--code-';
const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: PREFIX, fontStyle: false });

/**
 * Expressions of JavaScript take half the time for Python, which most code of digests is; for grammars like that of C++ they take
 * seconds to translate and thrice the time, so all others have Oniguruma.
 */
const ENGINES = {
  javascript: () => createJavaScriptRegexEngine(),
  oniguruma: () => createOnigurumaEngine(import('shiki/wasm')),
};
const open = new Map<keyof typeof ENGINES, Promise<HighlighterCore>>();

function highlighterFor(lang: BundledLanguage): Promise<HighlighterCore> {
  const name = bundledLanguages[lang] === bundledLanguages.python ? 'javascript' : 'oniguruma';
  const highlighter =
    open.get(name) ?? createHighlighterCore({ themes: [theme], langs: [], engine: ENGINES[name]() });
  open.set(name, highlighter);
  return highlighter;
}

const ROLE = new RegExp(`${PREFIX}(?:token-)?([a-z-]+)`);

/** Nobody reads a longer line by its colours, and some grammars take time by the square of it. */
const LONGEST_LINE = 1000;

/** What Shiki does not know by these names. */
const OTHER_NAMES: readonly [string, BundledLanguage][] = [
  ['assembly', 'asm'],
  ['cc', 'cpp'],
  ['cu', 'cpp'],
  ['cuda', 'cpp'],
  ['cxx', 'cpp'],
  ['fortran', 'fortran-free-form'],
  ['golang', 'go'],
  ['h', 'c'],
  ['hpp', 'cpp'],
  ['ipython', 'python'],
  ['node', 'javascript'],
  ['nodejs', 'javascript'],
  ['pl', 'perl'],
  ['pycon', 'python'],
  ['pytorch', 'python'],
  ['svg', 'xml'],
  ['sv', 'system-verilog'],
];
const NAMES = new Map([
  ...OTHER_NAMES,
  ...Object.keys(bundledLanguages).map((name) => [fold(name), name as BundledLanguage] as const),
]);

/** The language that a fence names as people do, in another spelling, with its version or as a file; undefined for one that cannot be coloured. */
export function languageNamed(name: string): BundledLanguage | undefined {
  const extension = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
  return NAMES.get(fold(name)) ?? NAMES.get(fold(name.replace(/[\d.]+$/, ''))) ?? NAMES.get(extension);
}

function fold(name: string): string {
  return name.replace(/(?<=[a-z\d])[-_](?=[a-z\d])/g, '');
}

/** The element of each role that has a colour of its own (`styles/code.css`): without attributes, since code has hundreds of them. */
const ELEMENTS: Record<string, string> = {
  keyword: 'k-',
  string: 's-',
  'string-expression': 's-',
  function: 'f-',
  constant: 'c-',
  comment: 'n-',
  punctuation: 'p-',
  link: 'p-',
};

/** Colour code: tokens whose elements are named after their purpose; both schemes are tokens of the style sheet. */
export async function highlight(code: string, lang: BundledLanguage): Promise<Element['children']> {
  const shiki = await highlighterFor(lang);
  await shiki.loadLanguage(bundledLanguages[lang]);
  const tokenize = {
    tokenizeMaxLineLength: LONGEST_LINE,
    // What a busy machine did not get round to in some time would be kept for good.
    tokenizeTimeLimit: 0,
  };
  const { tokens } = shiki.codeToTokens(code, { lang, theme: 'tokens', ...tokenize });
  const lines = tokens.map((line) => line.map(({ content, color }) => ({ content, tag: tagOf(color) })));
  return mergeTokens(lines.flatMap((line, index) => (index > 0 ? [NEW_LINE, ...line] : line))).map(toHast);
}

function tagOf(color: string | undefined): string | undefined {
  return ELEMENTS[ROLE.exec(color ?? '')?.[1] ?? ''];
}

const NEW_LINE: Token = { content: '\n', tag: undefined };

/** Neighbours of one colour become one element, over several lines too, and white space joins what stands before it. */
function mergeTokens(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && (last.tag === token.tag || token.content.trim() === '')) last.content += token.content;
    else merged.push({ ...token });
  }
  return merged;
}

function toHast({ content, tag }: Token): Element['children'][number] {
  const text = { type: 'text' as const, value: content };
  return tag === undefined ? text : { type: 'element', tagName: tag, properties: {}, children: [text] };
}

interface Token {
  content: string;
  /** Undefined for what has the colour of text. */
  tag: string | undefined;
}
