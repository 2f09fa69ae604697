/** Digests in the forms in which they leave the site. */
import { dayFileHref, paperListHref, SCHEMA_HREF } from '../addresses.ts';
import { openPlace } from '../build/place.ts';
import { openSourceCache } from '../cache.ts';
import { listPaperPages, listWithdrawals } from '../content.ts';
import { submissionMonth } from '../digest/arxiv.ts';
import type { Origin } from '../digest/export.ts';
import { digestSchema, type Digest } from '../digest/schema.ts';
import { SECTION_KEYS, type SectionKey } from '../digest/sections.ts';
import type { ShapedPaper } from '../library.ts';
import type { Paper } from '../paper.ts';
import type { CitedPaper } from '../share/citation/paper-record.ts';
import { paperBrief, type PaperList } from '../share/paper-json.ts';
import { collectionNotice, originOf, RIGHTS } from '../share/provenance.ts';
import type { Withdrawal } from '../views/withdrawal.ts';

/** Digests on one page of the list for programs. */
const PAPERS_IN_LIST = 100;

/** The digest of a paper as it was written. */
export function readDigest({ sections: rendered, ...paper }: Paper): Digest {
  const markdown = openSourceCache(openPlace().cacheDir).read(paper.source);
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

/** Pages of the list of all papers, newest first; at least one. */
export async function listPaperLists(): Promise<PaperList[]> {
  const [papers, withdrawn] = await Promise.all([listNewestPapers(), listWithdrawals()]);
  const pages = Math.max(1, Math.ceil(papers.length / PAPERS_IN_LIST));
  const address = (page: number) => (page >= 1 && page <= pages ? absolute(paperListHref(page)) : undefined);
  return Array.from({ length: pages }, (_, index) => ({
    $schema: `${absolute(SCHEMA_HREF)}#/$defs/list`,
    notice: collectionNotice(openPlace().site),
    rights: RIGHTS,
    total: papers.length,
    page: index + 1,
    pages,
    next: address(index + 2),
    previous: address(index),
    papers: papers.slice(index * PAPERS_IN_LIST, (index + 1) * PAPERS_IN_LIST).map(briefOf),
    withdrawn: index === 0 && withdrawn.length > 0 ? withdrawn.map(withdrawalRecord) : undefined,
  }));
}

/** All papers in their newest version, newest first. */
export async function listNewestPapers(): Promise<ShapedPaper[]> {
  return (await listPaperPages()).filter(({ page }) => page.isCurrent);
}

/** What stands with a digest wherever it goes. */
export function originFor({ page, paper }: ShapedPaper): Origin {
  const tags = page.tags.map(({ name }) => name);
  return originOf(paper, page.href, tags, openPlace().site);
}

/** An address of this site as other programs need it. */
export function absolute(path: string): string {
  return new URL(path, openPlace().site).href;
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
