/** Titles come from arXiv: plain text, in which authors write TeX. */
import katex from 'katex';

const FORMULA = /\$(?! )([^$]+?)(?<! )\$(?!\d)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const LINE = '0123456789+-−n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ';

/** A title as text for headings, lists and tabs: `L$^2$M` is `L²M`; what is no formula stays as written. */
export function plainTitle(title: string): string {
  return titlePieces(title)
    .map(({ tex, text }) => (tex === undefined ? text : (texAsText(tex) ?? text)))
    .join('');
}

/** A title cut into text, its escapes undone, and formulas. */
export function titlePieces(title: string): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let end = 0;
  const add = (text: string) => {
    if (text !== '') pieces.push({ text: text.replace(ESCAPE, '$1'), tex: undefined });
  };
  for (const match of title.matchAll(FORMULA)) {
    add(title.slice(end, match.index));
    pieces.push({ text: match[0], tex: match[1] });
    end = match.index + match[0].length;
  }
  add(title.slice(end));
  return pieces;
}

function texAsText(tex: string): string | undefined {
  try {
    return katex
      .renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'ignore' })
      .replace(/<annotation.*?<\/annotation>/s, '')
      .replace(/<m[ino]>([n\d+−-]+)<\/m[ino]><\/msup>/g, (_, raised: string) => shift(raised, RAISED))
      .replace(/<m[ino]>([\d+−-]+)<\/m[ino]><\/msub>/g, (_, lowered: string) => shift(lowered, LOWERED))
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
  } catch {
    return undefined;
  }
}

function shift(text: string, to: string): string {
  return text.replace(/./g, (character) => to.charAt(LINE.indexOf(character)));
}

/** Text as a reader sees it, or a formula: its TeX, and as it stands in the title. */
export interface TitlePiece {
  text: string;
  tex: string | undefined;
}
