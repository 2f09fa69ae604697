/** Titles come from arXiv: plain text, in which authors write TeX. */
import katex from 'katex';

const FORMULA = /\$(?! )([^$]+?)(?<! )\$(?!\d)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const LINE = '0123456789+-−n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ';

/** A title as text for headings, lists and tabs: `L$^2$M` is `L²M`; what is no formula stays as written. */
export function plainTitle(title: string): string {
  let end = 0;
  let text = '';
  for (const match of title.matchAll(FORMULA)) {
    text += title.slice(end, match.index).replace(ESCAPE, '$1') + (texAsText(match[1] ?? '') ?? match[0]);
    end = match.index + match[0].length;
  }
  return text + title.slice(end).replace(ESCAPE, '$1');
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
