/** The cards of all pages that have one. */
import { cardHref, dayHref, fileOf, HOME_HREF, questionHref } from '../site/addresses.ts';
import { enterStage, openAccount } from '../run/account.ts';
import { SITE } from '../site/this-site.ts';
import { openPlace } from '../run/place.ts';
import { inThreads } from '../run/threads.ts';
import { listByDate, listPaperPages } from '../queries/papers.ts';
import { ANSWERS } from '../digest/sections.ts';
import { listConceptPages } from '../queries/knowledge.ts';
import { createProgress } from '../run/progress.ts';
import type { Card } from '../share/card/card.ts';
import { openCardSource, type CardSource } from '../share/card/card-source.ts';
import { conceptCardOf, dayCardOf, paperCardOf, questionCardOf, siteCardOf } from './page-cards.ts';
import type { Output } from './output.ts';

/** Each card once, drawn where no earlier build has. */
export async function listCardFiles(): Promise<Output[]> {
  if (!SITE.make.cards) return [];
  const { root, cacheDir } = openPlace();
  const source = openCardSource(root, cacheDir);
  const [papers, days, concepts] = await Promise.all([
    listPaperPages(),
    listByDate('day'),
    listConceptPages(),
  ]);
  const current = papers.filter(({ page }) => page.isCurrent).length;
  const cards: [string, Card][] = [
    [HOME_HREF, siteCardOf(current)],
    ...papers
      .filter(({ page }) => page.card === page.href)
      .map(({ page }): [string, Card] => [page.href, paperCardOf(page)]),
    ...days.map((day): [string, Card] => [dayHref(day.date), dayCardOf(day)]),
    ...concepts.map(({ concept }): [string, Card] => [concept.href, conceptCardOf(concept)]),
    ...ANSWERS.map((section): [string, Card] => [
      questionHref(section.key),
      questionCardOf(section, current),
    ]),
  ];
  await drawMissing(
    source,
    cards.map(([, card]) => card),
  );
  return cards.map(([page, card]) => ({
    path: fileOf(cardHref(page)),
    type: 'png',
    key: card,
    make: () => source.read(card),
  }));
}

/** Cards are by far the dearest of all that is made. */
async function drawMissing({ has, read }: CardSource, cards: readonly Card[]): Promise<void> {
  const { root, cacheDir, isDev } = openPlace();
  if (isDev) return;
  const outer = enterStage('cards');
  const progress = createProgress('カード');
  const missing = cards.filter((card) => !has(card));
  await inThreads(missing, {
    worker: 'src/share/card/card-worker.ts',
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
