/** JSON Feed: https://www.jsonfeed.org/version/1.1/ */
import { API_HREF, FAVICON_HREF } from '../../site/addresses.ts';
import { AUTHOR } from '../provenance.ts';
import { relationsOf, timestamp, type FeedDocument } from './documents.ts';
import { FEED_KINDS, type FeedEntry } from './feed.ts';

/** The current document of a feed; archives have one form only. */
export function jsonFeedOf(document: FeedDocument): string {
  const { feed, entries } = document;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page.href,
    feed_url: relationsOf(document, 'json').self,
    description: feed.description,
    favicon: new URL(FAVICON_HREF, feed.page).href,
    authors: [{ name: AUTHOR }],
    language: 'ja',
    items: entries.map((entry) => itemOf(entry, FEED_KINDS[feed.kind].isWhole)),
  });
}

function itemOf(entry: FeedEntry, hasContent: boolean): object {
  const { id, url, title, summary, published, updated, tags, source, notice, rights } = entry;
  const content = hasContent
    ? { content_html: entry.readHtml() }
    : { content_text: `${summary}\n\n${notice}` };
  return {
    id,
    url: url.href,
    external_url: source.url,
    title,
    summary,
    ...content,
    date_published: timestamp(published),
    date_modified: timestamp(updated),
    tags,
    // A member of our own, as the format allows: what the text is, and whose the paper is.
    _digest: { about: new URL(`${API_HREF}#rights`, url).href, notice, rights },
  };
}
