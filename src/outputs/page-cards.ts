/** The card of each kind of page: what a link to it shows elsewhere. */
import { formatDate, formatDay } from '../site/dates.ts';
import { SITE } from '../site/this-site.ts';
import type { SectionSpec } from '../digest/sections.ts';
import type { DateGroup } from '../knowledge/editions.ts';
import type { Card } from '../share/card/card.ts';
import type { ConceptPage } from '../views/concept.ts';
import type { ListedPaper, PaperPage } from '../views/paper.ts';

/** So many titles of a day, or so, fit on its card. */
const TITLES = 4;

/** The card of a paper. */
export function paperCardOf(page: PaperPage): Card {
  return {
    label: `${formatDay(page.date)}の${SITE.name}`,
    title: page.titleJa ?? page.title,
    subtitle: page.titleJa === undefined ? undefined : page.title,
    text: page.summary,
    tags: page.tags.map(({ name }) => name),
    foot: `arXiv:${page.versionedId}`,
  };
}

/** The card of a day: its first titles. */
export function dayCardOf({ date, papers }: DateGroup<ListedPaper>): Card {
  const titles = papers.slice(0, TITLES).map(({ title, titleJa }) => `「${titleJa ?? title}」`);
  return {
    label: `この日の${SITE.name}`,
    title: formatDate(date),
    text: `${titles.join('')}${papers.length > TITLES ? 'ほか' : ''}`,
    tags: [],
    foot: `${papers.length}本の論文`,
  };
}

/** The card of a concept. */
export function conceptCardOf({ name, kindLabel, definition, neighbours, papers }: ConceptPage): Card {
  return {
    label: `概念 — ${kindLabel}`,
    title: name,
    text: definition,
    tags: neighbours.map((neighbour) => neighbour.name),
    foot: `${papers}本の論文`,
  };
}

/** The card of a question. */
export function questionCardOf({ n, label, question }: SectionSpec, papers: number): Card {
  return {
    label: `八つの問い — ${label}`,
    title: question,
    text: `この問いへの${papers}本の論文の答えを、新しい順に読めます。`,
    tags: [],
    foot: `${papers}本の論文`,
    question: n,
  };
}

/** The card of the site, for every page without one of its own. */
export function siteCardOf(papers: number): Card {
  return {
    label: SITE.name,
    title: SITE.tagline,
    text: SITE.description,
    tags: [],
    foot: `${papers}本の論文`,
  };
}
