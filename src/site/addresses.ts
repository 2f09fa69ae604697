/** Addresses of the site's pages, stable for ever; every link is made here. */
import { versionedId } from '../digest/arxiv-forms.ts';
import type { SectionKey } from '../digest/sections.ts';

/** Page of a paper: its newest digest, or the digest of an older version where one is named. */
export function paperHref(id: string, olderVersion?: number): string {
  return `/papers/${olderVersion === undefined ? id : versionedId({ id, version: olderVersion })}/`;
}

/** What stands for a paper in the address of its page: its id, with the version where it is an older one. */
export function paperPathId(page: string): string {
  return page.slice('/papers/'.length, -1);
}

/** The digests of a day, YYYY-MM-DD, in another form. */
export function dayFileHref(date: string, form: DayForm): string {
  return `/days/${date}.${form}`;
}

/** Page of a day, YYYY-MM-DD. */
export function dayHref(date: string): string {
  return `/days/${date}/`;
}

/** Page of a month, YYYY-MM. */
export function monthHref(month: string): string {
  return `/months/${month}/`;
}

/** First page of a tag that enough papers bear; of any other, the search for it. */
export function tagHref(name: string, hasPage = true): string {
  return hasPage ? `/tags/${encodeURIComponent(name)}/` : `${SEARCH_HREF}?tag=${encodeURIComponent(name)}`;
}

/** First page of a concept, by its id. */
export function conceptHref(id: string): string {
  return `/concepts/${id}/`;
}

/** What a preview of a concept shows, beside its page. */
export function conceptJsonHref(page: string): string {
  return `${page.slice(0, -1)}.json`;
}

/** First page of a question across all papers. */
export function questionHref(key: SectionKey): string {
  return `/questions/${key}/`;
}

/** Page of the table of facts; the newest stands on the page of its question. */
export function factTableHref(page?: number): string {
  return page === undefined ? questionHref('cost') : `${questionHref('cost')}table/${page}/`;
}

/** All facts for spreadsheets. */
export const FACTS_CSV_HREF = '/questions/cost.csv';

/** Papers side by side, by their ids; without any, the page on which they are chosen. */
export function compareHref(ids: readonly string[] = []): string {
  return `/compare/${ids.length === 0 ? '' : `?${new URLSearchParams(ids.map((id) => ['p', id])).toString()}`}`;
}

/** Page of a long list by its number; the newest has none. */
export function pagedHref(newest: string, page?: number): string {
  return page === undefined ? newest : `${newest}${page}/`;
}

/**
 * Whether a page belongs in the sitemap: redirects, digests of older versions, `withdrawn` ones, the curator's desk, a reader's own
 * page and the licences do not.
 */
export function isListed(
  url: string,
  redirectedTags: readonly string[],
  withdrawn: readonly string[],
): boolean {
  const { pathname } = new URL(url);
  if (pathname.startsWith(deskHref())) return false;
  if (pathname === READING_HREF || pathname === LICENSES_HREF) return false;
  if (/^\/papers\/.+v\d+\/$/.test(pathname) || withdrawn.includes(pathname)) return false;
  return !redirectedTags.some((tag) => pathname === tagHref(tag));
}

/** One page of the list of all digests for programs. */
export function paperListHref(page?: number): string {
  return page === undefined ? '/api/papers.json' : `/api/papers/${page}.json`;
}

/** What the JSON of this site looks like, for programs. */
export const SCHEMA_HREF = '/api/schema.json';

/** Everything for programs, explained to people. */
export const API_HREF = '/api/';

/** The bibliography of all papers. */
export const BIBLIOGRAPHY_HREF = '/all.bib';

/** All feeds, for readers of feeds. */
export const OPML_HREF = '/feeds.opml';

/** The newest digests as language models read them: a list of links, and whole. */
export const LLMS_HREF = '/llms.txt';
export const LLMS_FULL_HREF = '/llms-full.txt';

/** Feed of a page: the home page, a tag, a question, a concept; with a month, YYYY-MM, its archive of that month. */
export function feedHref(page: string, form: 'xml' | 'json', month?: string): string {
  return `${page}feed${month === undefined ? '' : `/${month}`}.${form}`;
}

/** Picture that stands for a page where its link is shown: `/og/2503.12797.png`, `/og/concepts/grpo.png`. */
export function cardHref(page: string): string {
  const path = page === '/' ? '/home' : page.replace(/^\/papers(?=\/)/, '').slice(0, -1);
  return `/og${path}.png`;
}

/** The desk at which a curator posts the blurbs of a day; of the newest where none is named. */
export function deskHref(date?: string): string {
  return date === undefined ? '/share/' : `/share/${date}/`;
}

/** Works that several papers cite. */
export const REFERENCES_HREF = '/references/';

/** All concepts. */
export const CONCEPTS_HREF = '/concepts/';

/** The picture of papers and concepts. */
export const MAP_HREF = '/map/';

/** The page of search; a query follows as `?q=…`. */
export const SEARCH_HREF = '/search/';

/** What is a reader's own: list, places, settings, what is at hand without a network. */
export const READING_HREF = '/reading/';

/** What is passed on that others made. */
export const LICENSES_HREF = '/licenses/';

/** Pages by their names, for the palette. */
export const DESTINATIONS_HREF = '/destinations.json';

/** Forms in which the digests of a day, or the papers that they are about, can be had. */
export const DAY_FORMS = ['md', 'json', 'bib', 'ris'] as const;
/** One of them. */
export type DayForm = (typeof DAY_FORMS)[number];

/**
 * Where the style sheet of formulas stands. The address never changes: pages are kept from one build to the next, and a new glyph
 * in one paper must not ask for all others to be made again.
 */
export const KATEX_HREF = '/katex.css';
