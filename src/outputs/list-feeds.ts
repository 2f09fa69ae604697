/** All feeds with their entries. */
import { conceptHref, fileOf, HOME_HREF, OPML_HREF, questionHref } from '../site/addresses.ts';
import { openPlace } from '../run/place.ts';
import { absolute, SITE } from '../site/this-site.ts';
import { nameText } from '../run/cache.ts';
import { oncePerBuild, openArchive } from '../queries/archive.ts';
import { listTags, readSection, readSections } from '../queries/papers.ts';
import { ANSWERS, SECTION_KEYS, type SectionSpec } from '../digest/sections.ts';
import { TAG_PAGE_PAPERS } from '../knowledge/tags.ts';
import type { ShapedPaper } from '../views/shape-pages.ts';
import { portableHtml } from '../markdown/portable.ts';
import type { Paper } from '../archive/paper.ts';
import { documentsOf, relationsOf, type FeedDocument } from '../share/feeds/documents.ts';
import { atomOf } from '../share/feeds/atom.ts';
import { FEED_KINDS, type Feed, type FeedEntry, type FeedKind } from '../share/feeds/feed.ts';
import { jsonFeedOf } from '../share/feeds/json-feed.ts';
import { opmlOf } from '../share/feeds/opml.ts';
import { answerEntryOf, paperEntryOf, tagUri } from './feed-entries.ts';
import type { Output } from './output.ts';
import { openPortableSource } from './portable-source.ts';
import { listNewestPapers, originFor, shownOf } from './published-papers.ts';

const WRITERS = {
  xml: { type: 'atom', write: atomOf },
  json: { type: 'jsonFeed', write: jsonFeedOf },
} as const;

/** Every document of every feed in each of its forms, and the list of feeds. */
export async function listFeedFiles(): Promise<Output[]> {
  if (!SITE.make.feeds) return [];
  const groups = await listFeeds();
  const documents = groups.flatMap(({ feeds }) => feeds.flatMap(documentsOf));
  return [
    { path: fileOf(OPML_HREF), type: 'opml', key: opmlOf(groups), make: () => opmlOf(groups) },
    ...documents.flatMap(filesOf),
  ];
}

function filesOf(document: FeedDocument): Output[] {
  const { feed, month, entries } = document;
  // Archives have one form: a reader of feeds who goes so far back knows Atom.
  const forms = month === undefined ? FEED_KINDS[feed.kind].forms : (['xml'] as const);
  return forms.map((form) => {
    const { type, write } = WRITERS[form];
    const relations = relationsOf(document, form);
    return {
      path: fileOf(new URL(relations.self).pathname),
      type,
      key: [feed, relations, entries.map(({ key }) => key)],
      make: () => write(document),
    };
  });
}

/** All feeds, in the groups in which a reader of feeds shows them. */
const listFeeds = oncePerBuild('feeds', gatherFeeds);

async function gatherFeeds(): Promise<FeedGroup[]> {
  const [papers, tags, archive] = await Promise.all([listNewestPapers(), listTags(), openArchive()]);
  const published = papers.map((one) => ({ ...one, entry: entryOf(one) }));
  const entries = published.map(({ entry }) => entry);
  const byHref = new Map(published.map(({ page, entry }) => [page.href, entry]));
  const hrefOf = (id: string) => archive.paperById.get(id)?.href ?? '';
  const pick = (hrefs: readonly string[]) => hrefs.flatMap((href) => byHref.get(href) ?? []);
  const everything = feedOf(HOME_HREF, SITE.name, SITE.description, 'everything', entries);
  const questions = ANSWERS.map((section) => {
    const answers = published.map(({ paper, entry }) => answerOf(paper, entry, section));
    const { key, label, question } = section;
    return feedOf(
      questionHref(key),
      `${SITE.name} — ${label}`,
      `${question}。論文ごとの答え。`,
      'question',
      answers,
    );
  });
  const concepts = archive.concepts.map(({ id, name, definition }) => {
    const found = pick((archive.knowledge.papersOf.get(id) ?? []).map(hrefOf));
    return feedOf(conceptHref(id), `${SITE.name} — ${name}`, definition, 'topic', found);
  });
  const tagged = tags
    .filter(({ papers: bearing }) => bearing.length >= TAG_PAGE_PAPERS)
    .map(({ name, href, papers: bearing }) => {
      const found = pick(bearing.map((paper) => paper.href));
      return feedOf(href, `${SITE.name} — #${name}`, `ハッシュタグ「${name}」の付いた要約。`, 'topic', found);
    });
  return [
    { title: SITE.name, feeds: [everything] },
    { title: '問い', feeds: questions },
    { title: '概念', feeds: concepts },
    { title: 'タグ', feeds: tagged },
  ];
}

function feedOf(
  page: string,
  title: string,
  description: string,
  kind: FeedKind,
  entries: readonly FeedEntry[],
): Feed {
  const url = new URL(absolute(page));
  return {
    id: tagUri(`feeds/${page.slice(HOME_HREF.length)}`),
    title,
    description,
    page: url,
    kind,
    entries,
  };
}

function entryOf(published: ShapedPaper): FeedEntry {
  const { page, paper } = published;
  const origin = originFor(published);
  const key = nameText(JSON.stringify([shownOf(published), page.editions]));
  return paperEntryOf(page, paper, origin, key, () => {
    const { root, cacheDir } = openPlace();
    const digest = openPortableSource(root, cacheDir).digest(digestKey(paper), new URL(origin.url), () =>
      readSections(paper),
    );
    return `<p>${origin.notice}</p>\n${digest}`;
  });
}

/** Names what all sections of a paper say, and how they are rendered. */
function digestKey(paper: Paper): string {
  return SECTION_KEYS.map((section) => paper.sections[section].key).join(' ');
}

function answerOf(paper: Paper, entry: FeedEntry, section: SectionSpec): FeedEntry {
  return answerEntryOf(entry, section.key, () => {
    return `<p>${entry.notice}</p>\n${portableHtml(readSection(paper, section), entry.url)}`;
  });
}

/** Feeds of one kind. */
interface FeedGroup {
  title: string;
  feeds: Feed[];
}
