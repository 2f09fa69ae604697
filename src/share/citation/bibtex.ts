/** The paper as BibTeX, with the fields that arXiv itself exports: https://info.arxiv.org/hypertex/bibstyles/index.html */
import { arxivLinks } from '../../digest/arxiv.ts';
import { titlePieces } from '../../markdown/title.ts';
import { doiOf, fieldText, type CitedPaper } from './paper-record.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Where TeX would make one character of two, such as a dash of two hyphens. */
const LIGATURE = /-(?=-)|'(?=')|`(?=`)|[?!](?=`)/g;
/** BibTeX counts braces to find the end of a field, those after a backslash too, so both kinds are named. */
const SPECIAL: Record<string, string> = {
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};
/** The same in formulas. */
const BRACES: Record<string, string> = { '{': String.raw`\lbrace `, '}': String.raw`\rbrace ` };

/** One entry. Its title is braced twice, so that no style changes its case; formulas stay TeX. */
export function bibtexOf(paper: CitedPaper): string {
  const { id, version, authors, submitted } = paper;
  const [year = '', month = ''] = submitted.split('-');
  const fields = [
    ['title', `{{${bibtexTitle(paper.title)}}}`],
    ...(authors.length > 0 ? [['author', `{${authors.map(bibtexName).join(' and ')}}`]] : []),
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['eprint', `{${id}}`],
    ['archiveprefix', '{arXiv}'],
    ['version', `{${version}}`],
    ['doi', `{${doiOf(id)}}`],
    ['url', `{${arxivLinks(paper).abs}}`],
  ];
  const lines = fields.map(([name = '', value = '']) => `  ${name} = ${fieldText(value)}`);
  return `@misc{arxiv${id.replace('/', '.')},\n${lines.join(',\n')}\n}\n`;
}

/** A whole file: what it is, in a line that no reader of BibTeX takes for an entry, then the entries. */
export function bibliography(papers: readonly CitedPaper[], notice: string): string {
  // BibTeX knows no comments: it skips whatever stands before the next `@`.
  return [`% ${fieldText(notice).replaceAll('@', '＠')}\n`, ...papers.map(bibtexOf)].join('\n');
}

function bibtexTitle(title: string): string {
  return titlePieces(title)
    .map(({ tex, text }) => (tex === undefined ? escapeText(text) : `$${nameBraces(tex)}$`))
    .join('');
}

function nameBraces(tex: string): string {
  return tex.replace(/\\(.)/g, (command, character: string) => BRACES[character] ?? command);
}

/** A name without comma is a group's, which must not be taken apart. */
function bibtexName(name: string): string {
  const escaped = escapeText(name);
  return name.includes(',') ? escaped : `{${escaped}}`;
}

function escapeText(text: string): string {
  return text
    .replace(/[\\{}~^&%#_$]/g, (character) => SPECIAL[character] ?? `\\${character}`)
    .replace(LIGATURE, '$&{}');
}
