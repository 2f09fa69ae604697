/** Addresses of the site's pages and files as they stand in a link, stable for ever; every one is made here, below the site's own path. */
import { versionedId } from '../digest/arxiv-forms.ts';
import type { SectionKey } from '../digest/sections.ts';
import { BASE } from './here.ts';

/** The front page. */
export const HOME_HREF = BASE;

/** Where on its host stands what is `path` in the site (`sw.js`). */
export function hrefOf(path: string): string {
  return `${BASE}${path}`;
}

/** The file of the site that has an address: `llms.txt` for `/site/llms.txt`. */
export function fileOf(href: string): string {
  return decodeURI(href).slice(BASE.length);
}

/** Page of a paper: its newest digest, or the digest of an older version where one is named. */
export function paperHref(id: string, olderVersion?: number): string {
  return `${BASE}papers/${olderVersion === undefined ? id : versionedId({ id, version: olderVersion })}/`;
}

/** What stands for a paper in the address of its page: its id, with the version where it is an older one. */
export function paperPathId(page: string): string {
  return page.slice(`${BASE}papers/`.length, -1);
}

/** The digests of a day, YYYY-MM-DD, in another form. */
export function dayFileHref(date: string, form: DayForm): string {
  return `${BASE}days/${date}.${form}`;
}

/** Page of a day, YYYY-MM-DD. */
export function dayHref(date: string): string {
  return `${BASE}days/${date}/`;
}

/** Page of a month, YYYY-MM. */
export function monthHref(month: string): string {
  return `${BASE}months/${month}/`;
}

/** First page of a tag that enough papers bear; of any other, the search for it. */
export function tagHref(name: string, hasPage = true): string {
  return hasPage
    ? `${BASE}tags/${encodeURIComponent(name)}/`
    : `${SEARCH_HREF}?tag=${encodeURIComponent(name)}`;
}

/** First page of a concept, by its id. */
export function conceptHref(id: string): string {
  return `${BASE}concepts/${id}/`;
}

/** What a preview of a concept shows, beside its page. */
export function conceptJsonHref(page: string): string {
  return `${page.slice(0, -1)}.json`;
}

/** First page of a question across all papers. */
export function questionHref(key: SectionKey): string {
  return `${BASE}questions/${key}/`;
}

/** Page of the table of facts; the newest stands on the page of its question. */
export function factTableHref(page?: number): string {
  return page === undefined ? questionHref('cost') : `${questionHref('cost')}table/${page}/`;
}

/** All facts for spreadsheets. */
export const FACTS_CSV_HREF = `${BASE}questions/cost.csv`;

/** Papers side by side, by their ids; without any, the page on which they are chosen. */
export function compareHref(ids: readonly string[] = [], question = ''): string {
  const papers = ids.length === 0 ? '' : `?${new URLSearchParams(ids.map((id) => ['p', id])).toString()}`;
  return `${BASE}compare/${papers}${question && `#${question}`}`;
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
  if (/^papers\/.+v\d+\/$/.test(pathname.slice(BASE.length)) || withdrawn.includes(pathname)) return false;
  return !redirectedTags.some((tag) => pathname === tagHref(tag));
}

/** One page of the list of all digests for programs. */
export function paperListHref(page?: number): string {
  return page === undefined ? `${BASE}api/papers.json` : `${BASE}api/papers/${page}.json`;
}

/** What the JSON of this site looks like, for programs. */
export const SCHEMA_HREF = `${BASE}api/schema.json`;

/** Everything for programs, explained to people. */
export const API_HREF = `${BASE}api/`;

/** The bibliography of all papers. */
export const BIBLIOGRAPHY_HREF = `${BASE}all.bib`;

/** All feeds, for readers of feeds. */
export const OPML_HREF = `${BASE}feeds.opml`;

/** The newest digests as language models read them: a list of links, and whole. */
export const LLMS_HREF = `${BASE}llms.txt`;
export const LLMS_FULL_HREF = `${BASE}llms-full.txt`;

/** Feed of a page: the home page, a tag, a question, a concept; with a month, YYYY-MM, its archive of that month. */
export function feedHref(page: string, form: 'xml' | 'json', month?: string): string {
  return `${page}feed${month === undefined ? '' : `/${month}`}.${form}`;
}

/** Picture that stands for a page where its link is shown: `/og/2503.12797.png`, `/og/concepts/grpo.png`. */
export function cardHref(page: string): string {
  const path = page.slice(BASE.length, -1).replace(/^papers\//, '');
  return `${BASE}og/${path === '' ? 'home' : path}.png`;
}

/** The desk at which a curator posts the blurbs of a day; of the newest where none is named. */
export function deskHref(date?: string): string {
  return date === undefined ? `${BASE}share/` : `${BASE}share/${date}/`;
}

/** All months, all questions, all tags. */
export const MONTHS_HREF = `${BASE}months/`;
export const QUESTIONS_HREF = `${BASE}questions/`;
export const TAGS_HREF = `${BASE}tags/`;

/** What the site is. */
export const ABOUT_HREF = `${BASE}about/`;

/** Mistakes of digests, put right. */
export const CORRECTIONS_HREF = `${BASE}corrections/`;

/** Works that several papers cite. */
export const REFERENCES_HREF = `${BASE}references/`;

/** All concepts. */
export const CONCEPTS_HREF = `${BASE}concepts/`;

/** The picture of papers and concepts. */
export const MAP_HREF = `${BASE}map/`;

/** The page of search; a query follows as `?q=…`. */
export const SEARCH_HREF = `${BASE}search/`;

/** What is a reader's own: list, places, settings, what is at hand without a network. */
export const READING_HREF = `${BASE}reading/`;

/** What is passed on that others made. */
export const LICENSES_HREF = `${BASE}licenses/`;

/** Pages by their names, for the palette. */
export const DESTINATIONS_HREF = `${BASE}destinations.json`;

/** Forms in which the digests of a day, or the papers that they are about, can be had. */
export const DAY_FORMS = ['md', 'json', 'bib', 'ris'] as const;
/** One of them. */
export type DayForm = (typeof DAY_FORMS)[number];

/**
 * Where the style sheet of formulas stands. The address never changes: pages are kept from one build to the next, and a new glyph
 * in one paper must not ask for all others to be made again.
 */
export const KATEX_HREF = `${BASE}katex.css`;

/** Of what a host or a browser is told by name. */
export const FAVICON_HREF = `${BASE}favicon.svg`;
export const MANIFEST_HREF = `${BASE}manifest.webmanifest`;
export const OPENSEARCH_HREF = `${BASE}opensearch.xml`;
export const SITEMAP_HREF = `${BASE}sitemap-index.xml`;
export const WORKER_HREF = `${BASE}sw.js`;

/** Scripts, style sheets and fonts, each named by its content. */
export const ASSETS_HREF = `${BASE}_astro/`;
