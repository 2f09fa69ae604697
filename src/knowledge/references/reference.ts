/** Read one reference as papers and digests write it: authors, year, title, or a bare name. */
import { NEW_STYLE, OLD_STYLE, readArxivRef } from '../../digest/arxiv-forms.ts';
import { readAuthors } from './authors.ts';
import { isEastAsian, leadingGroup, trailingGroup, trimEdges, trimEnd } from './text.ts';
import { cutTitle, isCoined, isFullTitle, isVenue, stripKind, yearIn } from './title.ts';

const ARXIV = new RegExp(String.raw`arXiv[:.\s]\s?(${NEW_STYLE}|${OLD_STYLE})(?!\d)`, 'i');
const QUOTED = /[“"„「『]([^“”"„「」『』]+)[”"」』]/;
/** No title is longer, venue included, in UTF-16 units. */
const LONGEST = 600;
const YEAR = /^((?:19|20)\d{2})[a-z]?$/;
const NAME_AND_YEAR = /^([\p{Lu}\p{Lo}][^,\d]*),? ((?:19|20)\d{2})[a-z]?$/u;
/** Numbers of a list of references. */
const NUMBERS = /^[\d, –-]+$/;
/** `CLIP (Contrastive Language-Image Pre-training)`, not `GPT-4V(ision)`. */
const LONG_FORM = /^\p{Lu}[\p{L}\d\s'’-]+$/u;

/** Read a reference without its note. */
export function readReference(source: string): Reference {
  const reference: Reference = { arxivId: ARXIV.exec(source)?.[1] };
  const text = readLeadingBrackets(source.replace(/\s+/g, ' ').trim(), reference);
  const quoted = QUOTED.exec(text);
  const before = quoted ? text.slice(0, quoted.index).trim() : text;
  const signed = readAuthors(before);
  if (quoted && (before === '' || signed || /[,.:]$/.test(before))) {
    complete(reference, signed ?? { authors: trimEnd(before, ' ,.:') || undefined });
    readTitle(quoted[1] ?? '', reference);
    reference.year ??= yearIn(text.slice(quoted.index + quoted[0].length));
    return reference;
  }
  complete(reference, { authors: signed?.authors, year: signed?.year });
  readTitle(signed?.rest ?? text, reference);
  return reference;
}

/** Complete a reference by a bracketed part; false where that is no id, year, venue, author or name, nor a number of a list. */
export function readAside(inner: string, reference: Reference): boolean {
  const arxivId = readArxivRef(inner)?.id;
  const year = YEAR.exec(inner)?.[1];
  const [, author, authorYear] = NAME_AND_YEAR.exec(inner) ?? [];
  if (arxivId) complete(reference, { arxivId });
  else if (year) complete(reference, { year: Number(year) });
  else if (isVenue(inner)) complete(reference, { year: yearIn(inner) });
  else if (author) complete(reference, { authors: author, year: Number(authorYear) });
  else if (isCoined(inner)) complete(reference, { title: inner });
  else {
    // `([2025] Wei, Chen, and Hu.)`
    const inside = readReference(inner.replace(/^\[(\d{4})\] (.*?)\.?$/, '$2, $1'));
    if (inside.authors === undefined) return NUMBERS.test(inner);
    complete(reference, inside);
  }
  return true;
}

/** Take over what another text says of the same work; a full title goes before a short name. */
export function complete(reference: Reference, other: Reference): void {
  const titles = [reference.title, other.title].filter((title) => title !== undefined);
  const [title, name] = titles.length > 1 && isFullTitle(other.title ?? '') ? titles.toReversed() : titles;
  reference.title = title;
  if (name !== undefined) reference.name ??= name;
  reference.name ??= other.name;
  reference.authors ??= other.authors;
  reference.year ??= other.year;
  reference.arxivId ??= other.arxivId;
}

/** The number of a list falls away; `[2310.04406]` and `[Wei et al., 2022]` are read. */
function readLeadingBrackets(text: string, reference: Reference): string {
  const group = text.startsWith('[') ? leadingGroup(text) : undefined;
  if (group === undefined || group.outer.trim() === '') return text;
  return readAside(group.inner, reference) ? group.outer.trim() : text;
}

function readTitle(source: string, reference: Reference): void {
  if (source.length > LONGEST || /^https?:/.test(source)) return;
  let text = stripKind(trimEdges(source));
  if (isVenue(text)) {
    complete(reference, { year: yearIn(text) });
    return;
  }
  const aside: Reference = {};
  for (let group = trailingGroup(text); group; group = trailingGroup(text)) {
    const outer = trimEdges(group.outer);
    if (outer === '' || !isAside(outer, group.inner, aside)) break;
    text = stripKind(outer);
  }
  const { title, year } = cutTitle(text);
  if (/\p{L}/u.test(title)) complete(reference, { title });
  complete(reference, aside);
  complete(reference, { year });
}

function isAside(title: string, inner: string, aside: Reference): boolean {
  return readAside(inner, aside) || isEastAsian(inner) || (isCoined(title) && LONG_FORM.test(inner));
}

/** What a reference says; `name` is another name beside the title. */
export interface Reference {
  title?: string | undefined;
  name?: string | undefined;
  authors?: string | undefined;
  year?: number | undefined;
  arxivId?: string | undefined;
}
