/** The days of the site, each with what to read first and its papers by what ties them. */
import { groupPapers, type Topic } from '../knowledge/group-papers.ts';
import { pickPapers, type Candidate } from '../knowledge/pick-papers.ts';
import type { Feature } from '../knowledge/related.ts';
import { createTopicReader } from '../knowledge/topics.ts';
import { dayBefore } from '../site/dates.ts';
import { groupViewOf, pickViewOf, type DayView } from '../views/day.ts';
import type { ListedPaper } from '../views/paper.ts';
import { oncePerBuild, openArchive, openLibrary, type Archive } from './archive.ts';
import { listByDate } from './papers.ts';

/** A day is seen beside the days of its week, and so many papers before it: what comes later changes nothing. */
const WEEK = 7;
const KNOWN = 300;
/** What is measured, and with what, ties no two papers. */
const TELLING_NOTHING: ReadonlySet<string> = new Set(['metric', 'hardware', 'framework']);

/** All days, newest first. */
export const listDays = oncePerBuild('days', shapeDays);

async function shapeDays(): Promise<DayView[]> {
  const [archive, { editions }, days] = await Promise.all([openArchive(), openLibrary(), listByDate('day')]);
  const featuresOf = collectFeatures(archive);
  const readTopics = createTopicReader(archive.concepts);
  const introducedBy = Map.groupBy(archive.concepts, ({ introduced }) => introduced);
  const papers = editions.flatMap(({ current }): DayPaper[] => {
    const listed = archive.paperById.get(current.id);
    if (!listed) return [];
    const { title, titleJa = '', blurb, finding, hasOpenCode, pick } = current;
    const tags = listed.tags.map(({ name }) => name);
    return [
      {
        listed,
        topics: readTopics({ text: [title, titleJa, blurb].join('\n'), tags }),
        features: featuresOf.get(current.id) ?? [],
        introduces: (introducedBy.get(current.id) ?? []).map(({ id }) => id),
        finding,
        hasOpenCode,
        pick,
      },
    ];
  });
  let at = 0;
  return days.map(({ date, papers: { length } }) => {
    const day = papers.slice(at, at + length);
    const known = papers.slice(at, at + Math.max(length, KNOWN));
    at += length;
    return shapeDay(date, day, known, archive);
  });
}

function shapeDay(date: string, day: DayPaper[], known: DayPaper[], archive: Archive): DayView {
  const since = dayBefore(date, WEEK);
  const week = known.filter(({ listed }) => listed.date > since);
  const picked = pickPapers(day, week, known);
  const rest = day.filter((paper) => !picked.some((other) => other.paper === paper));
  return {
    date,
    total: day.length,
    picks: picked.map((found) => pickViewOf(found.paper.listed, found, archive)),
    groups: groupPapers(rest, known).map(({ topic, papers }) =>
      groupViewOf(
        topic,
        papers.map(({ listed }) => listed),
        archive,
      ),
    ),
  };
}

/** Works and concepts by paper, as far as they say what it is about. */
function collectFeatures({ knowledge, conceptById }: Archive): Map<string, Feature[]> {
  const features = new Map<string, Feature[]>();
  const add = (paper: string, feature: Feature) => {
    const own = features.get(paper);
    if (own) own.push(feature);
    else features.set(paper, [feature]);
  };
  for (const [paper, works] of knowledge.worksOf)
    for (const { key, concept } of works) if (concept === undefined) add(paper, { type: 'work', id: key });
  for (const [id, papers] of knowledge.papersOf)
    if (!TELLING_NOTHING.has(conceptById.get(id)?.kind ?? ''))
      for (const paper of papers) add(paper, { type: 'concept', id });
  return features;
}

interface DayPaper extends Candidate {
  listed: ListedPaper;
  topics: Topic[];
  finding: string | undefined;
}
