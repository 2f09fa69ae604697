/** A list of feeds for readers of feeds: http://opml.org/spec2.opml */
import { x } from 'xastscript';
import { relationsOf } from './archive.ts';
import type { Feed } from './feed.ts';
import { writeXml } from './xml.ts';

/** All feeds in their groups. */
export function opmlOf(groups: readonly { title: string; feeds: readonly Feed[] }[]): string {
  return writeXml(
    x('opml', { version: '2.0' }, [
      x('head', [x('title', '抄録のフィード')]),
      x(
        'body',
        groups.map(({ title, feeds }) => x('outline', { text: title, title }, feeds.map(outlineOf))),
      ),
    ]),
  );
}

function outlineOf(feed: Feed) {
  const { self } = relationsOf({ feed, archives: 0, number: undefined, entries: [] }, 'xml');
  const { title, description, page } = feed;
  return x('outline', {
    type: 'rss',
    text: title,
    title,
    description,
    xmlUrl: self,
    htmlUrl: page.href,
    language: 'ja',
  });
}
