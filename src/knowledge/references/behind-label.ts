/** Read what stands behind the words that name a work: the rest of the reference, then the note. */
import { readAside } from './aside.ts';
import { readAuthors } from './authors.ts';
import { leadingGroup, trailingGroup } from './brackets.ts';
import { leadingRun } from './lead.ts';
import { joinLines, trimEdges } from './punctuation.ts';
import { findQuoted, readReference, type Reference } from './reference.ts';
import { findEastAsian, isEastAsian } from './scripts.ts';
import { foldTitle, headOf } from './title-keys.ts';
import { isFullTitle, isVenue } from './title-text.ts';

const PUNCTUATION = /^[\s:：.,、。，–—-]+/;
/** `[reference] および [another]` */
const ALSO = /^(?:および|及び|と|and)\s*(?=[[(（])/;
const ONE_NAME = /^\p{Lu}[\p{L}\d.+-]*$/u;
/** Brackets of a note that are looked at. */
const MOST_GROUPS = 4;

/** Complete a reference by what stands behind its label; what is left over is the note. */
export function readBehindLabel(source: string, reference: Reference): string {
  let rest = source.replace(/[^\S\n]+/g, ' ').replace(PUNCTUATION, '');
  for (let group = leadingGroup(rest); group; group = leadingGroup(rest)) {
    if (isEastAsian(group.inner) || !readGroup(group.inner, reference)) break;
    rest = group.outer.replace(PUNCTUATION, '').replace(ALSO, '');
  }
  const run = leadingRun(rest);
  if (run && readRun(run.text, reference)) rest = run.rest.replace(PUNCTUATION, '');
  else readSubject(rest, reference);
  return unwrap(readEnd(rest, reference));
}

/** Take over what another text says of the same work; a full title goes before a short name. */
export function completeReference(reference: Reference, other: Reference): void {
  const { title } = reference;
  if (other.title !== undefined && (title === undefined || isFullTitle(other.title))) {
    if (title !== undefined && !isEastAsian(title)) reference.name ??= title;
    reference.title = other.title;
  }
  reference.name ??= other.name;
  reference.authors ??= other.authors;
  reference.year ??= other.year;
  reference.arxivId ??= other.arxivId;
}

function readGroup(inner: string, reference: Reference): boolean {
  const signed = readAuthors(inner);
  if (signed && isFullTitle(signed.rest)) {
    const isAnother = reference.authors !== undefined && isFullTitle(reference.title ?? '');
    if (!isAnother) completeReference(reference, readReference(inner));
  } else if (ONE_NAME.test(inner)) reference.name ??= inner;
  else return readAside(inner, reference);
  return true;
}

/** Whole sentences without Japanese before the note belong to the reference where they sign, name or place the work. */
function readRun(text: string, reference: Reference): boolean {
  const isSigned = reference.authors === undefined && readAuthors(text) !== undefined;
  const isName = reference.title === undefined && (isFullTitle(text) || /。\s*$/.test(text));
  const isRead = isSigned || isName || isVenue(text);
  if (isRead) completeReference(reference, readReference(text));
  return isRead;
}

/** `LISA (Lai et al.) は…`, `Learning to Reason (https://…) は…`, `…に関する文献 (Kim et al., “OpenVLA: …”) は…` */
function readSubject(text: string, reference: Reference): void {
  const group = trailingGroup(text.slice(0, findEastAsian(text)).trim());
  if (group && readAuthors(group.inner)) readAside(group.inner, reference);
  else if (group && /^https?:/.test(group.inner) && isEastAsian(reference.title ?? '')) {
    if (isFullTitle(group.outer)) reference.title = trimEdges(group.outer);
  }
  for (let at = text.indexOf('('), count = 0; at !== -1 && count < MOST_GROUPS; count += 1) {
    const inner = leadingGroup(text.slice(at))?.inner ?? '';
    const head = headOf(findQuoted(inner) ?? '');
    if (head !== undefined && foldTitle(head) === foldTitle(reference.title ?? ''))
      completeReference(reference, readReference(inner));
    at = text.indexOf('(', at + 1);
  }
}

/** Authors in brackets at the very end belong to the reference. */
function readEnd(text: string, reference: Reference): string {
  const group = trailingGroup(text.trim().replace(/[。.]$/, ''));
  if (!group || isEastAsian(group.inner) || reference.authors !== undefined) return text;
  const aside: Reference = {};
  readAside(group.inner, aside);
  if (aside.authors === undefined) return text;
  completeReference(reference, aside);
  return group.outer;
}

function unwrap(text: string): string {
  const note = joinLines(text);
  const group = leadingGroup(note.replace(/[。.]$/, ''));
  return group?.outer === '' ? group.inner : note;
}
