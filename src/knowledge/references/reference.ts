/** Read one reference as papers and digests write it: authors, year, title, or a bare name. */
import { NEW_STYLE, OLD_STYLE } from '../../digest/arxiv-forms.ts';
import { readAside } from './aside.ts';
import { readAuthors } from './authors.ts';
import { leadingGroup, trailingGroup, type Group } from './brackets.ts';
import { trimEdges, trimEnd } from './punctuation.ts';
import { isEastAsian } from './scripts.ts';
import { cutTitle, isCoined, isVenue, stripTail, yearIn } from './title-text.ts';

const ARXIV = new RegExp(String.raw`arXiv[:.\s]\s?(${NEW_STYLE}|${OLD_STYLE})(?!\d)`, 'i');
const QUOTED = /[“"„「『]([^“”"„「」『』]+)[”"」』]/;
/** No title is longer, venue included, in UTF-16 units. */
const LONGEST = 600;

/** Read a reference without its note. */
export function readReference(source: string): Reference {
  const reference: Reference = { arxivId: ARXIV.exec(source)?.[1] };
  const text = readLeadingBrackets(source.replace(/\s+/g, ' ').trim(), reference);
  const quoted = QUOTED.exec(text);
  const before = quoted ? text.slice(0, quoted.index).trim() : '';
  const signed = readAuthors(quoted ? before : text);
  if (quoted && (before === '' || signed || /[,.:]$/.test(before))) {
    sign(reference, signed ?? { authors: trimEnd(before, ' ,.:') || undefined });
    readTitle(quoted[1] ?? '', reference);
    readBehind(text.slice(quoted.index + quoted[0].length), reference);
    return reference;
  }
  const whole = quoted ? readAuthors(text) : signed;
  if (whole) sign(reference, whole);
  readTitle(whole?.rest ?? text, reference);
  return reference;
}

/** The words that a text puts between quotation marks. */
export function findQuoted(text: string): string | undefined {
  return QUOTED.exec(text)?.[1];
}

/** The number of a list falls away; `[2310.04406]` and `[Wei et al., 2022]` are read. */
function readLeadingBrackets(text: string, reference: Reference): string {
  const group = leadingGroup(text);
  if (group?.open !== '[' || group.outer.trim() === '') return text;
  return readAside(group.inner, reference) ? group.outer.trim() : text;
}

function readTitle(source: string, reference: Reference): void {
  if (source.length > LONGEST || /^https?:/.test(source)) return;
  let text = stripTail(trimEdges(source));
  if (isVenue(text)) reference.year ??= yearIn(text);
  if (isVenue(text)) return;
  for (let group = trailingGroup(text); group && !isPartOfWord(group); group = trailingGroup(text)) {
    const outer = trimEdges(group.outer);
    if (outer === '' || !readAsideOf(outer, group.inner, reference)) break;
    text = stripTail(outer);
  }
  const { title, year, cut } = cutTitle(text);
  reference.year ??= year;
  if (cut !== '') readBehind(cut, reference);
  const group = trailingGroup(title);
  if (cut !== '' && group && !isPartOfWord(group)) readTitle(title, reference);
  else if (/\p{L}/u.test(title)) reference.title = stripTail(title);
}

/** What follows a title: its year, and an aside at the very end. */
function readBehind(source: string, reference: Reference): void {
  const group = trailingGroup(trimEnd(source, ' .,:'));
  if (group) readAside(group.inner, reference);
  reference.year ??= yearIn(trimEdges(source));
}

function readAsideOf(title: string, inner: string, reference: Reference): boolean {
  if (readAside(inner, reference) || isEastAsian(inner)) return true;
  // `CLIP (Contrastive Language-Image Pre-training)`: the long form beside the short one.
  if (!isCoined(title) || !/^\p{L}[\p{L}\d\s'’-]+$/u.test(inner)) return false;
  reference.name ??= inner;
  return true;
}

function sign(reference: Reference, { authors, year }: Pick<Reference, 'authors' | 'year'>): void {
  reference.authors ??= authors;
  reference.year ??= year;
}

/** `GPT-4V(ision)` is one word. */
function isPartOfWord({ inner, outer }: Group): boolean {
  return /[\p{L}\d]$/u.test(outer) && /^\p{Ll}+$/u.test(inner) && !isEastAsian(outer.slice(-1) + inner);
}

/** What a reference says; `name` is another name beside the title. */
export interface Reference {
  title?: string | undefined;
  name?: string | undefined;
  authors?: string | undefined;
  year?: number | undefined;
  arxivId?: string | undefined;
}
