/** Addresses of the site's pages, stable for ever; every link is made here. */
import { versionedId } from './digest/arxiv-forms.ts';
import type { ArxivId } from './digest/arxiv.ts';

/** Page of a paper: its newest digest, or the digest of an older version where one is named. */
export function paperHref(id: ArxivId, olderVersion?: number): string {
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

/** Whether a page belongs in the sitemap: redirects and digests of older versions do not. */
export function isListed(url: string, redirectedTags: readonly string[]): boolean {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/abs/')) return false;
  if (/^\/papers\/.+v\d+\/$/.test(pathname)) return false;
  return !redirectedTags.some((tag) => pathname === tagHref(tag));
}

/** The page of search; a query follows as `?q=…`. */
export const SEARCH_HREF = '/search/';
