/** Shape papers into the entries of feeds. */
import type { Origin } from '../digest/export.ts';
import { SITE } from '../site/this-site.ts';
import type { Paper } from '../archive/paper.ts';
import type { FeedEntry } from '../share/feeds/feed.ts';
import type { PaperPage } from '../views/paper.ts';

/** A digest as an entry, which `key` names with all that it shows; `readHtml` gives its content as portable HTML. */
export function paperEntryOf(
  page: PaperPage,
  paper: Paper,
  origin: Origin,
  key: string,
  readHtml: ReadHtml,
): FeedEntry {
  const url = new URL(origin.url);
  return {
    id: tagUri(`papers/${page.id}`),
    url,
    title: page.titleJa ?? page.title,
    summary: page.summary,
    // An older version was here first.
    published: page.editions.map(({ date }) => date).reduce((first, date) => (date < first ? date : first)),
    updated: lastChangedDay(paper),
    tags: origin.tags,
    source: { url: origin.arxiv, name: `arXiv:${page.versionedId}` },
    notice: origin.notice,
    rights: origin.rights,
    key,
    readHtml,
  };
}

/** One answer of a digest as an entry of the feed of its question. */
export function answerEntryOf(entry: FeedEntry, section: string, readHtml: ReadHtml): FeedEntry {
  return {
    ...entry,
    id: `${entry.id}/${section}`,
    url: new URL(`#${section}`, entry.url),
    key: `${entry.key} ${section}`,
    readHtml,
  };
}

/** A name under the curator's own authority, which stays whatever becomes of the address: RFC 4151. */
export function tagUri(name: string): string {
  return `tag:${SITE.authority ?? `${new URL(SITE.url).hostname},2025`}:${name}`;
}

/** The last day on which anything of a digest changed, YYYY-MM-DD. */
function lastChangedDay({ date, reviewed = date, corrections }: Paper): string {
  const days = [date, reviewed, ...corrections.map((correction) => correction.date)];
  return days.reduce((last, day) => (day > last ? day : last));
}

type ReadHtml = () => string;
