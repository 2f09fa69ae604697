/** Addresses of the site's pages, stable for ever; every link is made here. */
import { versionedId } from './digest/arxiv-forms.ts';
import type { SectionKey } from './digest/schema.ts';

/** Page of a paper: its newest digest, or the digest of an older version where one is named. */
export function paperHref(id: string, olderVersion?: number): string {
  return `/papers/${olderVersion === undefined ? id : versionedId({ id, version: olderVersion })}/`;
}

/** Page of a day, YYYY-MM-DD. */
export function dayHref(date: string): string {
  return `/days/${date}/`;
}

/** Page of a month, YYYY-MM. */
export function monthHref(month: string): string {
  return `/months/${month}/`;
}

/** First page of a tag. */
export function tagHref(name: string): string {
  return `/tags/${encodeURIComponent(name)}/`;
}

/** First page of a concept, by its id. */
export function conceptHref(id: string): string {
  return `/concepts/${id}/`;
}

/** First page of a question across all papers. */
export function questionHref(key: SectionKey): string {
  return `/questions/${key}/`;
}

/** Page of the table of facts; the first stands on the page of its question. */
export function factTableHref(page: number): string {
  return page === 1 ? questionHref('cost') : `${questionHref('cost')}table/${page}/`;
}

/** All facts for spreadsheets. */
export const FACTS_CSV_HREF = '/questions/cost.csv';

/** Papers side by side, by their ids; without any, the page on which they are chosen. */
export function compareHref(ids: readonly string[] = []): string {
  return `/compare/${ids.length === 0 ? '' : `?${new URLSearchParams(ids.map((id) => ['p', id])).toString()}`}`;
}

/** Page of the n-th part of a long list, from 1. */
export function pagedHref(first: string, page: number): string {
  return page === 1 ? first : `${first}${page}/`;
}

/** Whether a page belongs in the sitemap: redirects and digests of older versions do not. */
export function isListed(url: string, redirectedTags: readonly string[]): boolean {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/abs/')) return false;
  if (/^\/papers\/.+v\d+\/$/.test(pathname)) return false;
  return !redirectedTags.some((tag) => pathname === tagHref(tag));
}

/** Works that several papers cite. */
export const REFERENCES_HREF = '/references/';

/** All concepts. */
export const CONCEPTS_HREF = '/concepts/';

/** The picture of papers and concepts. */
export const MAP_HREF = '/map/';

/** The page of search; a query follows as `?q=…`. */
export const SEARCH_HREF = '/search/';
