/** The cards of all pages that have one, with the paths at which they stand. */
import { cacheDir, root } from 'astro:config/server';
import { enterStage, openAccount } from './build/account.ts';
import { isLeftOut } from './build/parts.ts';
import { cardHref, dayHref, questionHref } from './addresses.ts';
import { inThreads } from './build/threads.ts';
import { listByDate, listPaperPages } from './content.ts';
import { ANSWERS } from './digest/sections.ts';
import { listConceptPages } from './knowledge-content.ts';
import { createProgress } from './progress.ts';
import type { Card } from './share/card/card.ts';
import { openCardSource } from './share/card/card-source.ts';
import { conceptCardOf, dayCardOf, paperCardOf, questionCardOf, siteCardOf } from './views/card.ts';

const source = openCardSource(root, cacheDir);

/** Each card once, as a path below `/og/` without the ending. */
export async function listCardFiles(): Promise<{ path: string; card: Card }[]> {
  if (isLeftOut('cards')) return [];
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
  await drawMissing(cards.map(([, card]) => card));
  return cards.map(([page, card]) => ({ path: cardHref(page).slice('/og/'.length, -'.png'.length), card }));
}

/** Cards are by far the dearest of all that is made. */
async function drawMissing(cards: readonly Card[]): Promise<void> {
  if (import.meta.env.DEV) return;
  const { has, read } = source;
  const outer = enterStage('cards');
  const progress = createProgress('カード');
  const missing = cards.filter((card) => !has(card));
  await inThreads(missing, {
    worker: 'src/build/card-worker.ts',
    place: [root.href, cacheDir.href, ''],
    alone: read,
    tell: (done) => {
      progress.update(done, missing.length);
    },
  });
  progress.stop();
  openAccount().drawn = missing.length;
  enterStage(outer);
}

/** The picture of a card, drawn only where no earlier build has. */
export async function readCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.read(card));
}
