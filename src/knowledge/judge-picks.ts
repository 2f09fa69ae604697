/** Judge what curators picked for their days: a reason that no page shows is said. */
import type { Digest } from '../digest/schema.ts';
import type { FileIssue } from '../digest/issue.ts';
import { editionsOf, newestFirst } from './editions.ts';
import { MOST_PICKED } from './pick-papers.ts';

/** Warn of each pick beyond those that its day shows, of a withdrawn paper, and of an older version where a newer has its own. */
export function judgePicks(papers: readonly PickedFile[]): FileIssue[] {
  const picked = papers.filter(({ pick }) => pick !== undefined);
  const withdrawn = picked.filter((paper) => paper.withdrawn !== undefined);
  const perPaper = editionsOf(papers).flatMap(({ current, older }) => {
    const [owner, ...unused] = [current, ...older].filter(({ pick }) => pick !== undefined);
    return owner ? [{ ...current, owner, unused }] : [];
  });
  const days = Map.groupBy(newestFirst(perPaper), ({ date }) => date);
  return [
    ...withdrawn.map((paper) =>
      warn(paper, '取り下げた要約なので、この pick は載りません。外してください。'),
    ),
    ...perPaper.flatMap(({ owner, unused }) =>
      unused.map((paper) =>
        warn(
          paper,
          `新しい版 v${owner.version} に pick があるので、この pick は載りません。外してください。`,
        ),
      ),
    ),
    ...[...days].flatMap(([date, day]) =>
      day.slice(MOST_PICKED).map(({ owner }) =>
        warn(
          owner,
          `${date} には pick のある論文が${day.length}本あり、載るのは${MOST_PICKED}本まで（${day
            .slice(0, MOST_PICKED)
            .map(({ id }) => id)
            .join('、')}）です。この論文は載りません。どれかの pick を外してください。`,
        ),
      ),
    ),
  ];
}

function warn({ file, place }: PickedFile, message: string): FileIssue {
  return { severity: 'warning', rule: 'pick-unseen', message, place, file };
}

/** A paper as it stands in its file. */
export interface PickedFile extends Pick<Digest, 'id' | 'version' | 'date' | 'withdrawn' | 'pick'> {
  /** Path of the file as its author would type it. */
  file: string;
  /** Where the pick stands. */
  place: FileIssue['place'];
}
