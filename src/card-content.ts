/** The cards of all pages that have one, with the paths at which they stand. */
import { cacheDir, root } from 'astro:config/server';
import { cardHref, dayHref, questionHref } from './addresses.ts';
import { listByDate, listPaperPages } from './content.ts';
import { ANSWERS } from './digest/sections.ts';
import { listConceptPages } from './knowledge-content.ts';
import type { Card } from './share/card/card.ts';
import { openCardSource } from './share/card/card-source.ts';
import { conceptCardOf, dayCardOf, paperCardOf, questionCardOf, siteCardOf } from './views/card.ts';

const source = openCardSource(root, cacheDir);

/** Each card once, as a path below `/og/` without the ending. */
export async function listCardFiles(): Promise<{ path: string; card: Card }[]> {
  const [papers, days, concepts] = await Promise.all([
    listPaperPages(),
    listByDate('day'),
    listConceptPages(),
  ]);
  const current = papers.filter(({ page }) => page.isCurrent).length;
  const cards: [string, Card][] = [
    ['/', siteCardOf(current)],
    ...papers.map(({ page }): [string, Card] => [page.href, paperCardOf(page)]),
    ...days.map((day): [string, Card] => [dayHref(day.date), dayCardOf(day)]),
    ...concepts.map(({ concept }): [string, Card] => [concept.href, conceptCardOf(concept)]),
    ...ANSWERS.map((section): [string, Card] => [
      questionHref(section.key),
      questionCardOf(section, current),
    ]),
  ];
  return cards.map(([page, card]) => ({ path: cardHref(page).slice('/og/'.length, -'.png'.length), card }));
}

/** The picture of a card, drawn only where no earlier build has. */
export async function readCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await source).read(card));
}
