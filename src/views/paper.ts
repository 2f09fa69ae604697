/** Shape papers into what pages show; pure, so that `queries/` only fetches. */
import { dayHref, HOME_HREF, paperHref } from '../site/addresses.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import { arxivLinks, submissionMonth } from '../digest/arxiv.ts';
import { reviewStateOf, type Correction, type ReviewState } from '../digest/schema.ts';
import { SECTIONS, type SectionKey } from '../digest/sections.ts';
import { japaneseTitleOf, restOf } from '../digest/lead.ts';
import { hashtagsOf, type BlurbToken } from '../digest/tweet.ts';
import type { Edition, Neighbours } from '../knowledge/editions.ts';
import type { TagLinks } from '../knowledge/tags.ts';
import { plainTitle } from '../markdown/title.ts';
import type { Paper } from '../archive/paper.ts';

/** A paper as lists show it. */
export function listedPaperOf(paper: Paper, href: string, { nameOf, hrefOf }: TagLinks): ListedPaper {
  const linkTag = (tag: string): TagLink => {
    const name = nameOf(tag);
    return { name, href: hrefOf(name) };
  };
  const tags = hashtagsOf(paper.tokens).map(linkTag);
  return {
    href,
    versionedId: versionedId(paper),
    date: paper.date,
    title: plainTitle(paper.title),
    titleJa: japaneseTitleOf(paper),
    blurb: withoutTrailingTags(paper.titleJa === undefined ? restOf(paper.tokens) : paper.tokens).map(
      (token) => linkToken(token, linkTag),
    ),
    tags: [...new Map(tags.map((tag) => [tag.name, tag])).values()],
    concepts: [],
    kinds: [],
    hasCode: SECTIONS.some(({ key }) => paper.sections[key].hasCode),
    hasMath: SECTIONS.some(({ key }) => paper.sections[key].hasMath),
  };
}

/** A paper's page without the HTML of its sections. */
export function pageOf(
  paper: Paper,
  { current, older, withdrawn }: Edition<Paper>,
  neighbours: Neighbours<Paper>,
  { tags, hasDay, hasCard }: PageLinks,
): PaperPage {
  const hrefOf = (version: Paper) =>
    version === current ? paperHref(current.id) : paperHref(version.id, version.version);
  const neighbour = (other: Paper | undefined) =>
    other && { href: paperHref(other.id), title: plainTitle(other.title), titleJa: japaneseTitleOf(other) };
  const listed = listedPaperOf(paper, hrefOf(paper), tags);
  return {
    ...listed,
    id: paper.id,
    version: paper.version,
    dayHref: hasDay(paper.date) ? dayHref(paper.date) : undefined,
    card: hasCard ? paperHref(current.id) : hasDay(paper.date) ? dayHref(paper.date) : HOME_HREF,
    summary: withoutTrailingTags(paper.tokens)
      .map(({ text }) => text)
      .join('')
      .trim(),
    arxiv: arxivLinks(paper),
    submitted: submissionMonth(paper.id),
    canonical: paperHref(paper.id),
    editions: [current, ...older, ...withdrawn]
      .sort((a, b) => b.version - a.version)
      .map((version) => ({
        version: version.version,
        date: version.date,
        href: hrefOf(version),
        isShown: version === paper,
        isWithdrawn: withdrawn.includes(version),
      })),
    isCurrent: paper === current,
    review: reviewStateOf(paper),
    reviewed: paper.reviewed,
    minutes: paper.minutes,
    titleBy: paper.titleJa === undefined ? 'blurb' : (paper.titleJaBy ?? 'person'),
    newer: neighbour(neighbours.newer),
    older: neighbour(neighbours.older),
  };
}

/** The corrections of a paper, each with the place where it is shown. */
export function correctionsOf(paper: Paper, href: string): CorrectionView[] {
  const paperLink = { href, title: plainTitle(paper.title), titleJa: japaneseTitleOf(paper) };
  return paper.corrections.map((correction) => ({
    ...correction,
    href: `${href}#${correction.section}`,
    label: SECTIONS.find(({ key }) => key === correction.section)?.label ?? '',
    paper: paperLink,
  }));
}

/** The hashtags at the end of a blurb stand apart as tags; those inside its sentences stay. */
function withoutTrailingTags(tokens: readonly BlurbToken[]): BlurbToken[] {
  const end = tokens.findLastIndex((token) => token.type !== 'tag' && token.text.trim() !== '');
  return tokens
    .slice(0, end + 1)
    .map((token, index) => (index === end ? { ...token, text: token.text.trimEnd() } : token));
}

function linkToken(token: BlurbToken, linkTag: (tag: string) => TagLink): BlurbPiece {
  if (token.type === 'tag') return { text: token.text, href: linkTag(token.tag).href };
  return token.type === 'url' ? { text: token.text, href: token.text } : { text: token.text };
}

/** What a paper's page may lead to: an older version stands on a day that no list shows any more. */
export interface PageLinks {
  tags: TagLinks;
  /** Whether a day, YYYY-MM-DD, has a page. */
  hasDay: (day: string) => boolean;
  /** Whether the newest version has a card of its own. */
  hasCard: boolean;
}

export interface ListedPaper {
  href: string;
  /** `2503.12797v2` */
  versionedId: string;
  /** Day of the digest, YYYY-MM-DD. */
  date: string;
  /** Title as plain text. */
  title: string;
  /** What it is called in Japanese: its title, or how its blurb begins. */
  titleJa: string | undefined;
  /** What its blurb says beyond what it is called. */
  blurb: BlurbPiece[];
  tags: TagLink[];
  /** Ids of the concepts that it mentions, and their kinds; the archive knows them. */
  concepts: readonly string[];
  kinds: readonly string[];
  hasCode: boolean;
  hasMath: boolean;
}

export interface PaperPage extends ListedPaper {
  id: string;
  version: number;
  /** Undefined where no list of that day is left. */
  dayHref: string | undefined;
  /** Page whose card is shown with a link to this one. */
  card: string;
  /** The blurb as one line of text, without its trailing tags. */
  summary: string;
  arxiv: { abs: string; pdf: string; html: string };
  /** Month of submission to arXiv, YYYY-MM. */
  submitted: string;
  /** Path of the page that search engines should keep. */
  canonical: string;
  /** All versions, newest first; of one that was withdrawn, the address says why. */
  editions: { version: number; date: string; href: string; isShown: boolean; isWithdrawn: boolean }[];
  isCurrent: boolean;
  review: ReviewState;
  /** Day on which a person checked the digest, YYYY-MM-DD. */
  reviewed: string | undefined;
  /** What its Japanese title is from. */
  titleBy: 'person' | 'machine' | 'blurb';
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
  /** Undefined where no paper in its newest version bears it. */
  href: string | undefined;
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
  href?: string | undefined;
}
