/** A list of feeds for readers of feeds: http://opml.org/spec2.opml */
import { SITE } from '../../site/this-site.ts';
import { relationsOf } from './documents.ts';
import type { Feed } from './feed.ts';
import { element, textElement, writeXml } from './xml.ts';

/** All feeds in their groups. */
export function opmlOf(groups: readonly { title: string; feeds: readonly Feed[] }[]): string {
  return writeXml(
    element('opml', { version: '2.0' }, [
      element('head', {}, [textElement('title', `${SITE.name}のフィード`)]),
      element(
        'body',
        {},
        groups.map(({ title, feeds }) => element('outline', { text: title, title }, feeds.map(outlineOf))),
      ),
    ]),
  );
}

function outlineOf(feed: Feed) {
  const { self } = relationsOf({ feed, months: [], month: undefined, entries: [] }, 'xml');
  const { title, description, page } = feed;
  return element('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: self,
    htmlUrl: page.href,
    language: 'ja',
  });
}
