/** All feeds with their entries, prepared for endpoints. */
import type { APIRoute } from 'astro';
import { cacheDir, root } from 'astro:config/server';
import { conceptHref, questionHref, tagHref } from './addresses.ts';
import { oncePerBuild, openArchive } from './collections.ts';
import { listTags, readSection, readSections } from './content.ts';
import { ANSWERS, SECTION_KEYS, type SectionSpec } from './digest/sections.ts';
import { portableHtml } from './markdown/portable.ts';
import { keyPaths } from './page-keys.ts';
import { openPortableSource } from './portable-source.ts';
import { absolute, listNewestPapers, originFor, SITE, type PaperOfPage } from './share-content.ts';
import type { Paper } from './paper.ts';
import { documentPath, documentsOf, type FeedDocument } from './share/feeds/archive.ts';
import type { Feed, FeedEntry, FeedKind } from './share/feeds/feed.ts';
import { answerEntryOf, paperEntryOf, tagUri } from './views/feed.ts';

const portable = openPortableSource(root, cacheDir);

/** All feeds, in the groups in which a reader of feeds shows them. */
export const listFeeds = oncePerBuild(gatherFeeds);

async function gatherFeeds(): Promise<FeedGroup[]> {
  const [papers, tags, archive] = await Promise.all([listNewestPapers(), listTags(), openArchive()]);
  const published = papers.map((one) => ({ ...one, entry: entryOf(one) }));
  const entries = published.map(({ entry }) => entry);
  const byHref = new Map(published.map(({ page, entry }) => [page.href, entry]));
  const hrefOf = (id: string) => archive.paperById.get(id)?.href ?? '';
  const pick = (hrefs: readonly string[]) => hrefs.flatMap((href) => byHref.get(href) ?? []);
  const everything = feedOf('/', '抄録', 'arXivの論文の日本語の要約。', 'whole', entries);
  const questions = ANSWERS.map((section) => {
    const answers = published.map(({ paper, entry }) => answerOf(paper, entry, section));
    const { key, label, question } = section;
    return feedOf(questionHref(key), `抄録 — ${label}`, `${question}。論文ごとの答え。`, 'question', answers);
  });
  const concepts = archive.concepts.map(({ id, name, definition }) => {
    const mentioning = archive.knowledge.papersOf.get(id) ?? [];
    const found = pick(mentioning.map((paper) => hrefOf(paper.id)));
    return feedOf(conceptHref(id), `抄録 — ${name}`, definition, 'topic', found);
  });
  const tagged = tags.map(({ name, papers: carrying }) => {
    const found = pick(carrying.map(({ href }) => href));
    return feedOf(tagHref(name), `抄録 — #${name}`, `ハッシュタグ「${name}」の付いた要約。`, 'topic', found);
  });
  return [
    { title: '抄録', feeds: [everything] },
    { title: '問い', feeds: questions },
    { title: '概念', feeds: concepts },
    { title: 'タグ', feeds: tagged },
  ];
}

/** Every document of every feed, with its path without slash and ending. */
export async function listFeedDocuments() {
  // Astro notes on each list of paths for which route it is.
  return [...(await keyFeedDocuments())];
}

const keyFeedDocuments = oncePerBuild(async () => {
  const feeds = (await listFeeds()).flatMap((group) => group.feeds);
  const paths = feeds.flatMap(documentsOf).map((document) => ({
    params: { feed: `${decodeURI(document.feed.page.pathname).slice(1)}${documentPath(document.number)}` },
    props: { document },
  }));
  return keyPaths(paths);
});

function feedOf(
  page: string,
  title: string,
  description: string,
  kind: FeedKind,
  entries: readonly FeedEntry[],
): Feed {
  const url = new URL(absolute(page));
  return { id: tagUri(SITE, `feeds${page}`), title, description, page: url, kind, entries };
}

function entryOf(published: PaperOfPage): FeedEntry {
  const { page, paper } = published;
  const origin = originFor(published);
  return paperEntryOf(page, paper, origin, digestKey(paper), () => {
    const digest = portable.digest(digestKey(paper), new URL(origin.url), () => readSections(paper));
    return `<p>${origin.notice}</p>\n${digest}`;
  });
}

/** Names what all sections of a paper say, and how they are rendered. */
function digestKey(paper: Paper): string {
  return SECTION_KEYS.map((section) => paper.sections[section].key).join(' ');
}

function answerOf(paper: Paper, entry: FeedEntry, section: SectionSpec): FeedEntry {
  return answerEntryOf(entry, section.key, paper.sections[section.key].key, () => {
    return `<p>${entry.notice}</p>\n${portableHtml(readSection(paper, section), entry.url)}`;
  });
}

/** An endpoint of one form of each document of each feed. */
export type FeedEndpoint = APIRoute<{ document: FeedDocument }>;

/** Feeds of one kind. */
export interface FeedGroup {
  title: string;
  feeds: Feed[];
}
