/** Atom (RFC 4287) with archives (RFC 5005). */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { AUTHOR } from '../provenance.ts';
import { isWhole, lastChange, relationsOf, timestamp, type FeedDocument } from './archive.ts';
import type { FeedEntry } from './feed.ts';
import { writeXml } from './xml.ts';

/** One document of a feed. */
export async function atomOf(document: FeedDocument): Promise<string> {
  const { feed, number, entries } = document;
  const { self, current, older, newer } = relationsOf(document, 'xml');
  const isArchive = number !== undefined;
  const entryElements = await Promise.all(entries.map((entry) => entryElement(entry, isWhole(document))));
  return writeXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': FEED_HISTORY, 'xml:lang': 'ja' }, [
      x('id', feed.id),
      x('title', feed.title),
      x('subtitle', feed.description),
      x('updated', lastChange(document)),
      x('author', [x('name', AUTHOR)]),
      x('icon', new URL('/favicon.svg', feed.page).href),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.page.href }),
      ...(isArchive ? [x('fh:archive'), x('link', { rel: 'current', href: current })] : []),
      ...(older === undefined ? [] : [x('link', { rel: 'prev-archive', href: older })]),
      ...(newer === undefined ? [] : [x('link', { rel: 'next-archive', href: newer })]),
      ...entryElements,
    ]),
  );
}

const FEED_HISTORY = 'http://purl.org/syndication/history/1.0';

async function entryElement(entry: FeedEntry, hasContent: boolean): Promise<Element> {
  const { id, url, title, summary, published, updated, tags, source, notice, rights } = entry;
  return x('entry', [
    x('id', id),
    x('title', title),
    x('link', { rel: 'alternate', type: 'text/html', href: url.href }),
    x('link', { rel: 'via', type: 'text/html', title: source.name, href: source.url }),
    x('published', timestamp(published)),
    x('updated', timestamp(updated)),
    ...tags.map((term) => x('category', { term })),
    x('summary', summary),
    x('rights', `${notice}${rights}`),
    hasContent
      ? x('content', { type: 'html' }, await entry.readHtml())
      : // RFC 4287, 4.1.3.2: content that stands elsewhere.
        x('content', { type: 'text/html', src: url.href }),
  ]);
}
