/** Read what stands in brackets beside a title: authors, year, venue, another name. */
import { readArxivRef } from '../../digest/arxiv-forms.ts';
import { readAuthors } from './authors.ts';
import type { Reference } from './reference.ts';
import { cutTitle, isCoined, isVenue, yearIn } from './title-text.ts';

const YEAR = /^((?:19|20)\d{2})[a-z]?$/;
/** Numbers of a list of references. */
const NUMBERS = /^[\d, –-]+$/;
const NAME_AND_YEAR = /^([\p{Lu}\p{Lo}][^,\d]*),? ((?:19|20)\d{2})[a-z]?$/u;

/** Complete a reference by a bracketed part; false where that is none of these things, nor a number of a list. */
export function readAside(inner: string, reference: Reference): boolean {
  const arxiv = readArxivRef(inner);
  const year = YEAR.exec(inner);
  // `([2025] Wei, Chen, and Hu.)`
  const signed = readAuthors(inner.replace(/^\[(\d{4})\] (.*?)\.?$/, '$2, $1'));
  const named = NAME_AND_YEAR.exec(inner);
  if (NUMBERS.test(inner) && !year) return true;
  if (arxiv) reference.arxivId ??= arxiv.id;
  else if (year) reference.year ??= Number(year[1]);
  else if (isVenue(inner)) reference.year ??= yearIn(inner);
  else if (signed) {
    reference.authors ??= signed.authors;
    reference.year ??= signed.year;
    readName(cutTitle(signed.rest).title, reference);
  } else if (named) {
    reference.authors ??= named[1];
    reference.year ??= Number(named[2]);
  } else return readName(inner, reference);
  return true;
}

function readName(text: string, reference: Reference): boolean {
  if (!isCoined(text)) return false;
  reference.name ??= text;
  return true;
}
