/** Shape papers into what pages show; pure, so that `content.ts` only fetches. */
import { dayHref, paperHref, tagHref } from '../addresses.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import { arxivLinks, submissionMonth } from '../digest/arxiv.ts';
import { reviewStateOf, type Correction, type ReviewState } from '../digest/schema.ts';
import { SECTIONS, type SectionKey } from '../digest/sections.ts';
import { hashtagsOf, type BlurbToken } from '../digest/tweet.ts';
import type { Edition, Neighbours } from '../knowledge/archive.ts';
import { plainTitle } from '../markdown/title.ts';
import type { Paper } from '../paper.ts';

/** A paper as lists show it. */
export function cardOf(paper: Paper, href: string, tagName: TagNamer): PaperCard {
  const names = hashtagsOf(paper.tokens).map(tagName);
  return {
    href,
    versionedId: versionedId(paper),
    date: paper.date,
    title: plainTitle(paper.title),
    titleJa: paper.titleJa,
    blurb: withoutTrailingTags(paper.tokens).map((token) => linkToken(token, tagName)),
    tags: [...new Set(names)].map((name) => ({ name, href: tagHref(name) })),
    letters: SECTIONS.map(({ key }) => paper.sections[key].letters),
    kinds: [],
    hasCode: SECTIONS.some(({ key }) => paper.sections[key].hasCode),
    hasMath: SECTIONS.some(({ key }) => paper.sections[key].hasMath),
  };
}

/** A paper's page without the HTML of its sections. */
export function pageOf(
  paper: Paper,
  { current, older }: Edition<Paper>,
  neighbours: Neighbours<Paper>,
  tagName: TagNamer,
): PaperPage {
  const hrefOf = (version: Paper) =>
    version === current ? paperHref(current.id) : paperHref(version.id, version.version);
  const neighbour = (other: Paper | undefined) =>
    other && { href: paperHref(other.id), title: plainTitle(other.title), titleJa: other.titleJa };
  const card = cardOf(paper, hrefOf(paper), tagName);
  return {
    ...card,
    id: paper.id,
    version: paper.version,
    dayHref: dayHref(paper.date),
    summary: card.blurb
      .map(({ text }) => text)
      .join('')
      .trim(),
    arxiv: arxivLinks(paper),
    submitted: submissionMonth(paper.id),
    canonical: paperHref(paper.id),
    editions: [current, ...older].map((version) => ({
      version: version.version,
      date: version.date,
      href: hrefOf(version),
      isShown: version === paper,
    })),
    isCurrent: paper === current,
    review: reviewStateOf(paper),
    reviewed: paper.reviewed,
    minutes: paper.minutes,
    newer: neighbour(neighbours.newer),
    older: neighbour(neighbours.older),
  };
}

/** The corrections of a paper, each with the place where it is shown. */
export function correctionsOf(paper: Paper, href: string): CorrectionView[] {
  const { title, titleJa } = paper;
  return paper.corrections.map((correction) => ({
    ...correction,
    href: `${href}#${correction.section}`,
    label: SECTIONS.find(({ key }) => key === correction.section)?.label ?? '',
    paper: { href, title: plainTitle(title), titleJa },
  }));
}

/** The hashtags at the end of a blurb stand apart as tags; those inside its sentences stay. */
function withoutTrailingTags(tokens: readonly BlurbToken[]): BlurbToken[] {
  const end = tokens.findLastIndex((token) => token.type !== 'tag' && token.text.trim() !== '');
  return tokens
    .slice(0, end + 1)
    .map((token, index) => (index === end ? { ...token, text: token.text.trimEnd() } : token));
}

function linkToken(token: BlurbToken, tagName: TagNamer): BlurbPiece {
  if (token.type === 'tag') return { text: token.text, href: tagHref(tagName(token.tag)) };
  return token.type === 'url' ? { text: token.text, href: token.text } : { text: token.text };
}

/** The one name of a tag, whatever its spelling. */
export type TagNamer = (tag: string) => string;

export interface PaperCard {
  href: string;
  /** `2503.12797v2` */
  versionedId: string;
  /** Day of the digest, YYYY-MM-DD. */
  date: string;
  /** Title as plain text. */
  title: string;
  titleJa: string | undefined;
  blurb: BlurbPiece[];
  tags: TagLink[];
  /** Letters in each of the eight sections, in order. */
  letters: number[];
  /** Kinds of the concepts that it mentions; the archive knows them. */
  kinds: readonly string[];
  hasCode: boolean;
  hasMath: boolean;
}

export interface PaperPage extends PaperCard {
  id: string;
  version: number;
  dayHref: string;
  /** The blurb as one line of text, without its trailing tags. */
  summary: string;
  arxiv: { abs: string; pdf: string; html: string };
  /** Month of submission to arXiv, YYYY-MM. */
  submitted: string;
  /** Path of the page that search engines should keep. */
  canonical: string;
  editions: { version: number; date: string; href: string; isShown: boolean }[];
  isCurrent: boolean;
  review: ReviewState;
  /** Day on which a person checked the digest, YYYY-MM-DD. */
  reviewed: string | undefined;
  /** Minutes that reading takes. */
  minutes: number;
  newer: PaperLink | undefined;
  older: PaperLink | undefined;
}

export interface SectionView {
  n: number;
  key: SectionKey;
  label: string;
  /** The generator's wording of the question. */
  heading: string;
  html: string;
}

export interface TagLink {
  name: string;
  href: string;
}

export interface PaperLink {
  href: string;
  title: string;
  titleJa: string | undefined;
}

/** A paper with the day of its digest, YYYY-MM-DD. */
export interface DatedPaperLink extends PaperLink {
  date: string;
}

/** A correction on the page that lists them all. */
export interface CorrectionView extends Correction {
  /** Place of the corrected section. */
  href: string;
  /** Short name of the section. */
  label: string;
  paper: PaperLink;
}

/** A piece of a blurb, linked where it is a hashtag or an address. */
export interface BlurbPiece {
  text: string;
  href?: string;
}
