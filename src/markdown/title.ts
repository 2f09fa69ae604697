/** Titles come from arXiv: plain text, in which authors write TeX, raise and lower. */
import { rememberNewest } from './remember.ts';
import { scriptLetters, scriptText, type Script } from './script-letters.ts';
import { setFormula } from './tex.ts';

const FORMULA = /\$(?! )([^$]+?)(?<! )\$(?!\d)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** `CO<sub>2</sub>` or a line break; a mark of escape before it leaves it as text. */
const SCRIPT = /(?<!\\)<(su[bp])[ \t]*>([^<]{1,60})<\/\1[ \t]*>/gi;
const BREAK = /[ \t]*(?<!\\)<br[ \t]*\/?>[ \t]*/gi;

/** A title as text for headings, lists and tabs: `L$^2$M` is `L²M`; what is no formula stays as written. */
export function plainTitle(title: string): string {
  return titlePieces(title)
    .map(({ text }) => text)
    .join('');
}

/** A title cut into text, its escapes undone, and formulas that KaTeX can read. */
export function titlePieces(title: string): readonly TitlePiece[] {
  // Most titles hold no formula, and each is asked for by many pages.
  return title.includes('$') ? cutTitle(title) : [{ text: readText(title), tex: undefined }];
}

const cutTitle = rememberNewest(5000, cutAtFormulas);

function cutAtFormulas(title: string): readonly TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let end = 0;
  const add = (text: string) => {
    if (text !== '') pieces.push({ text: readText(text), tex: undefined });
  };
  for (const match of title.matchAll(FORMULA)) {
    add(title.slice(end, match.index));
    const [source, tex = ''] = match;
    const text = texAsText(tex);
    pieces.push(text === undefined ? { text: source, tex: undefined } : { text, tex });
    end = match.index + source.length;
  }
  add(title.slice(end));
  return pieces;
}

/** A formula that KaTeX has set, as text. */
export function formulaText(html: string): string {
  return html
    .slice(html.indexOf('<math'), html.indexOf('</math>'))
    .replace(/<annotation.*?<\/annotation>/s, '')
    .replace(
      /<m[ino]>([n\d+−-]+)<\/m[ino]><\/msup>/g,
      (_, raised: string) => scriptLetters(raised, 'sup') ?? raised,
    )
    .replace(
      /<m[ino]>([\d+−-]+)<\/m[ino]><\/msub>/g,
      (_, lowered: string) => scriptLetters(lowered, 'sub') ?? lowered,
    )
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

function texAsText(tex: string): string | undefined {
  // `$50%$` is no formula: in TeX the percent sign would hide the rest of the line.
  const html = /(?<!\\)%/.test(tex) ? undefined : setFormula(tex, false).html;
  return html === undefined ? undefined : formulaText(html);
}

function readText(text: string): string {
  return text
    .replace(SCRIPT, (_, name: string, inner: string) => scriptText(inner, name.toLowerCase() as Script))
    .replace(BREAK, ' ')
    .replace(ESCAPE, '$1');
}

/** A part of a title. */
export interface TitlePiece {
  /** As a reader sees it. */
  text: string;
  /** TeX of a formula; undefined for other text. */
  tex: string | undefined;
}
