/** Digests in the forms in which they leave the site, prepared for endpoints. */
import type { APIRoute } from 'astro';
import { cacheDir, site } from 'astro:config/server';
import { paperFileHref, paperListHref, paperPathId, SCHEMA_HREF, type PaperForm } from './addresses.ts';
import { oncePerBuild } from './collections.ts';
import { openSourceCache } from './cache.ts';
import { listPaperPages, listWithdrawals } from './content.ts';
import { keyPaths } from './page-keys.ts';
import { submissionMonth } from './digest/arxiv.ts';
import { writeExport, type Origin } from './digest/export.ts';
import { digestSchema, type Digest } from './digest/schema.ts';
import { SECTION_KEYS, type SectionKey } from './digest/sections.ts';
import type { Paper } from './paper.ts';
import { bibliography } from './share/citation/bibtex.ts';
import type { CitedPaper } from './share/citation/paper-record.ts';
import {
  paperBrief,
  paperJson,
  type PaperFacts,
  type PaperJson,
  type PaperList,
} from './share/paper-json.ts';
import { collectionNotice, originOf, RIGHTS } from './share/provenance.ts';
import type { PaperPage } from './views/paper.ts';
import type { Withdrawal } from './views/withdrawal.ts';

/** Digests on one page of the list for programs. */
const PAPERS_IN_LIST = 100;
/** Address of the site; the configuration always has one. */
export const SITE = new URL(site ?? 'http://localhost');

const sources = openSourceCache(cacheDir);

/** Paths of the files beside the page of every paper and of every older version. */
export async function listPaperFiles() {
  // Astro notes on each list of paths for which route it is.
  return [...(await keyPaperFiles())];
}

const keyPaperFiles = oncePerBuild(async () => {
  const pages = await listPaperPages();
  return keyPaths(pages.map((props) => ({ params: { id: paperPathId(props.page.href) }, props })));
});

/** The digest of a paper as it was written. */
export function readDigest({ sections: rendered, ...paper }: Paper): Digest {
  const markdown = sources.read(paper.source);
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

/** `/papers/ID.md` */
export function readMarkdown(published: PaperOfPage): string {
  return writeExport(readDigest(published.paper), published.page.title, originFor(published));
}

/** `/papers/ID.json` */
export function readJson(published: PaperOfPage): PaperJson {
  return paperJson(readDigest(published.paper), factsFor(published));
}

/** The facts by which a paper is cited. */
export function citedPaperOf({ id, version, title, authors = [] }: Paper): CitedPaper {
  return { id, version, title, authors, submitted: submissionMonth(id) };
}

/** BibTeX of these papers. */
export function readBibliography(papers: readonly PaperOfPage[]): string {
  return bibliography(
    papers.map(({ paper }) => citedPaperOf(paper)),
    `「抄録」（${SITE.href}）が書き出した、要約のもとになった論文の書誌。著者は、分かるものだけを記す。`,
  );
}

/** Pages of the list of all papers, newest first; at least one. */
export async function listPaperLists(): Promise<PaperList[]> {
  const [papers, withdrawn] = await Promise.all([listNewestPapers(), listWithdrawals()]);
  const pages = Math.max(1, Math.ceil(papers.length / PAPERS_IN_LIST));
  const address = (page: number) => (page >= 1 && page <= pages ? absolute(paperListHref(page)) : undefined);
  return Array.from({ length: pages }, (_, index) => ({
    $schema: `${absolute(SCHEMA_HREF)}#/$defs/list`,
    notice: collectionNotice(SITE),
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
export async function listNewestPapers(): Promise<PaperOfPage[]> {
  return (await listPaperPages()).filter(({ page }) => page.isCurrent);
}

/** What stands with a digest wherever it goes. */
export function originFor({ page, paper }: PaperOfPage): Origin {
  const tags = page.tags.map(({ name }) => name);
  return originOf(paper, page.href, tags, SITE);
}

/** An address of this site as other programs need it. */
export function absolute(path: string): string {
  return new URL(path, SITE).href;
}

function factsFor(published: PaperOfPage): PaperFacts {
  return { blurb: published.paper.blurb, origin: originFor(published), schema: absolute(SCHEMA_HREF) };
}

function briefOf({ page, paper }: PaperOfPage) {
  const file = (form: PaperForm) => absolute(paperFileHref(page.href, form));
  return paperBrief(paper, { ...factsFor({ page, paper }), json: file('json'), markdown: file('md') });
}

function withdrawalRecord({ id, version, title, titleJa, date, why, href, arxiv }: Withdrawal) {
  return { id, version, titleJa, date, titleText: title, why, url: absolute(href), arxiv: arxiv.abs };
}

/** An endpoint of one form of each paper. */
export type PaperEndpoint = APIRoute<PaperOfPage>;

/** A paper with what its page says of it. */
export interface PaperOfPage {
  page: PaperPage;
  paper: Paper;
}
