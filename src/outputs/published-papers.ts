/** Digests in the forms in which they leave the site. */
import { absolute } from '../site/this-site.ts';
import { dayFileHref, fileOf, paperListHref, SCHEMA_HREF } from '../site/addresses.ts';
import { openPlace } from '../run/place.ts';
import { openMarkdownCache } from '../archive/section-cache.ts';
import { listPaperPages, listWithdrawals } from '../queries/papers.ts';
import { submissionMonth } from '../digest/arxiv.ts';
import type { Origin } from '../digest/export.ts';
import { digestSchema, type Digest } from '../digest/schema.ts';
import { SECTION_KEYS, type SectionKey } from '../digest/sections.ts';
import type { ShapedPaper } from '../views/shape-pages.ts';
import { cutPages, type ListPage, type PagePlace } from '../knowledge/editions.ts';
import type { Paper } from '../archive/paper.ts';
import type { CitedPaper } from '../share/citation/paper-record.ts';
import { paperBrief, type PaperList } from '../share/paper-json.ts';
import { collectionNotice, originOf, RIGHTS } from '../share/provenance.ts';
import type { Withdrawal } from '../views/withdrawal.ts';
import type { Output } from './output.ts';

/** Digests on one page of the list for programs. */
const PAPERS_IN_LIST = 100;

/** The digest of a paper as it was written. */
export function readDigest({ sections: rendered, ...paper }: Paper): Digest {
  const markdown = openMarkdownCache(openPlace().cacheDir).read(paper.markdownKey);
  if (!markdown) throw new Error(`「${paper.id}」のMarkdownがキャッシュにありません。`);
  const answers = SECTION_KEYS.map(
    (key) => [key, { heading: rendered[key].heading, markdown: markdown[key] }] as const,
  );
  const known = Object.entries(paper).filter(([key]) => key in digestSchema.shape);
  return {
    ...(Object.fromEntries(known) as Omit<Digest, 'sections'>),
    sections: Object.fromEntries(answers) as Record<SectionKey, Digest['sections'][SectionKey]>,
  };
}

/** The facts by which a paper is cited. */
export function citedPaperOf({ id, version, title, authors = [] }: Paper): CitedPaper {
  return { id, version, title, authors, submitted: submissionMonth(id) };
}

/** The list of all papers, newest first, cut into pages of which the older ones stay as they are. */
export async function listPaperLists(): Promise<Output[]> {
  const [papers, withdrawn] = await Promise.all([listNewestPapers(), listWithdrawals()]);
  return cutPages(papers, PAPERS_IN_LIST).map((page) => {
    const isNewest = page.place.number === undefined;
    const gone = isNewest && withdrawn.length > 0 ? withdrawn.map(withdrawalRecord) : undefined;
    return {
      path: fileOf(paperListHref(page.place.number)),
      type: 'json',
      key: [page.members.map(shownOf), page.total, page.place, gone],
      make: () => JSON.stringify(listOf(page, gone)),
    };
  });
}

function listOf(
  { members, total, place }: ListPage<ShapedPaper>,
  withdrawn: PaperList['withdrawn'],
): PaperList {
  const address = (to: PagePlace['newer']) =>
    to === undefined ? undefined : absolute(paperListHref(to === 'newest' ? undefined : to));
  return {
    $schema: `${absolute(SCHEMA_HREF)}#/$defs/list`,
    notice: collectionNotice(),
    rights: RIGHTS,
    total,
    page: place.number,
    next: address(place.older),
    previous: address(place.newer),
    papers: members.map(briefOf),
    withdrawn,
  };
}

/** Names what programs are told of a digest, beside the site and the code. */
export function shownOf({ page, paper }: ShapedPaper): unknown {
  return [paper.key, page.href, page.title, page.titleJa, page.tags];
}

/** All papers in their newest version, newest first. */
export async function listNewestPapers(): Promise<ShapedPaper[]> {
  return (await listPaperPages()).filter(({ page }) => page.isCurrent);
}

/** What stands with a digest wherever it goes. */
export function originFor({ page, paper }: ShapedPaper): Origin {
  const tags = page.tags.map(({ name }) => name);
  return originOf(paper, page.href, tags);
}

function briefOf(published: ShapedPaper) {
  const { paper } = published;
  return paperBrief(paper, {
    blurb: paper.blurb,
    origin: originFor(published),
    json: absolute(dayFileHref(paper.date, 'json')),
    markdown: absolute(dayFileHref(paper.date, 'md')),
  });
}

function withdrawalRecord({ id, version, title, titleJa, date, why, href, arxiv }: Withdrawal) {
  return { id, version, titleJa, date, titleText: title, why, url: absolute(href), arxiv: arxiv.abs };
}
