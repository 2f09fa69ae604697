/** Search over the files of a built site as a reader's browser asks it, without the browser. */
import path from 'node:path';
import { openIndexFiles, type IndexFiles } from '../../src/search/browse/files.ts';
import type { Hit } from '../../src/search/browse/hit.ts';
import { PAGE, startSession } from '../../src/search/browse/session.ts';
import { indexFilesOf } from '../../src/search/indexing/read-index.ts';
import { NO_OPTIONS } from '../../src/search/options.ts';

/** Open the index of a site; a query is answered, once, with every paper that holds it, and where those are few with what is near. */
export async function openSearch(site: string): Promise<(query: string) => Promise<Answer>> {
  const files = await openIndexFiles(indexFilesOf(path.join(site, 'search')));
  const answers = new Map<string, Answer>();
  return async (query) => {
    const answer = answers.get(query) ?? (await answerIn(files, query));
    answers.set(query, answer);
    return answer;
  };
}

async function answerIn(files: IndexFiles, query: string): Promise<Answer> {
  const session = await startSession(files, query, NO_OPTIONS);
  const exact: Hit[] = [];
  while (session.state.isExactMore) exact.push(...(await session.nextExact()));
  const near = exact.length < PAGE ? await session.nextNear() : [];
  // Where nothing holds the words, a page goes on to the last that is near.
  while (exact.length === 0 && session.state.isNearMore) near.push(...(await session.nextNear(true)));
  return { exact, near };
}

/** The number of a paper, whichever of its versions was found. */
export const idOf = ({ versionedId }: Hit) => versionedId.replace(/v\d+$/, '');

/** What is marked in each excerpt. */
export const marksOf = ({ excerpts }: Hit) =>
  excerpts.map(({ pieces }) => pieces.filter(({ isMark }) => isMark).map(({ text }) => text));

interface Answer {
  exact: Hit[];
  near: Hit[];
}
