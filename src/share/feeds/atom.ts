/** Atom (RFC 4287) with archives (RFC 5005). */
import { FAVICON_HREF } from '../../site/addresses.ts';
import { AUTHOR, collectionNotice, RIGHTS } from '../provenance.ts';
import { lastChange, relationsOf, timestamp, type FeedDocument } from './documents.ts';
import { FEED_KINDS, type FeedEntry, type FeedHead } from './feed.ts';
import { element, textElement, writeXml, type Xml } from './xml.ts';

/** One document of a feed. */
export function atomOf(document: FeedDocument): string {
  const { feed, month, entries } = document;
  const { self, current, older, newer } = relationsOf(document, 'xml');
  const isArchive = month !== undefined;
  return writeXml(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': FEED_HISTORY, 'xml:lang': 'ja' }, [
      textElement('id', feed.id),
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('updated', lastChange(document)),
      // RFC 4287, 4.2.10: of entries that say nothing themselves.
      textElement('rights', `${collectionNotice()}${RIGHTS}`),
      element('author', {}, [textElement('name', AUTHOR)]),
      textElement('icon', new URL(FAVICON_HREF, feed.page).href),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page.href }),
      ...(isArchive ? [element('fh:archive'), element('link', { rel: 'current', href: current })] : []),
      ...(older === undefined ? [] : [element('link', { rel: 'prev-archive', href: older })]),
      ...(newer === undefined ? [] : [element('link', { rel: 'next-archive', href: newer })]),
      ...entries.map((entry) =>
        element('entry', {}, [
          ...identify(entry),
          ...(isArchive ? [textElement('summary', entry.summary)] : currentParts(entry, feed)),
        ]),
      ),
    ]),
  );
}

const FEED_HISTORY = 'http://purl.org/syndication/history/1.0';

function identify({ id, url, title, published, updated, source }: FeedEntry): Xml[] {
  return [
    textElement('id', id),
    textElement('title', title),
    element('link', { rel: 'alternate', type: 'text/html', href: url.href }),
    element('link', { rel: 'via', type: 'text/html', title: source.name, href: source.url }),
    textElement('published', timestamp(published)),
    textElement('updated', timestamp(updated)),
  ];
}

function currentParts(entry: FeedEntry, { kind }: FeedHead): Xml[] {
  const { url, summary, tags, notice, rights } = entry;
  return [
    ...tags.map((term) => element('category', { term })),
    textElement('summary', summary),
    textElement('rights', `${notice}${rights}`),
    FEED_KINDS[kind].isWhole
      ? element('content', { type: 'html' }, [entry.readHtml()])
      : // RFC 4287, 4.1.3.2: content that stands elsewhere.
        element('content', { type: 'text/html', src: url.href }),
  ];
}
