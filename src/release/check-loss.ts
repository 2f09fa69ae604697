/** Whether a site lost papers that the published one has; a withdrawal that is recorded is no loss. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { versionedId } from '../digest/arxiv-forms.ts';
import type { FileIssue } from '../digest/issue.ts';
import { fault } from './finding.ts';
import type { SiteFiles } from './site-files.ts';

/** A site that lost more of its papers than this lost them by mistake. */
const MOST_LOST = 0.1;
const LIST = 'api/papers.json';
const listSchema = z.object({
  total: z.int().min(0),
  withdrawn: z.array(z.object({ id: z.string(), version: z.int() })).default([]),
});

/** The withdrawn digests of papers of which nothing else stands; `hasPaper` tells of an id whether something does. */
export async function readWithdrawn(
  site: SiteFiles,
  hasPaper: (id: string) => boolean,
): Promise<WithdrawnDigest[]> {
  if (!site.has(LIST)) return [];
  // That a list cannot be read is found where all files are looked at.
  const list = listSchema.safeParse(parse((await site.read(LIST)).toString()));
  return list.data?.withdrawn.filter(({ id }) => !hasPaper(id)) ?? [];
}

/** `previous` is the published list of papers (`/api/papers.json`), or a folder of the published site. */
export async function checkLoss(
  papers: number,
  withdrawn: readonly WithdrawnDigest[],
  previous: string,
): Promise<FileIssue[]> {
  const file = existsSync(path.join(previous, LIST)) ? path.join(previous, LIST) : previous;
  const { data: before } = listSchema.safeParse(parse(await readFile(file, 'utf8').catch(() => '')));
  if (!before)
    return [fault(LIST, 'removal', `公開中のサイトの論文の一覧（${file}）が読めず、比べられません。`)];
  const known = new Set(before.withdrawn.map(versionedId));
  const since = new Set(withdrawn.filter((digest) => !known.has(versionedId(digest))).map(({ id }) => id))
    .size;
  if (papers + since >= before.total * (1 - MOST_LOST)) return [];
  const recorded = since === 0 ? '' : `（うち取り下げの記録があるものは${since}本）`;
  const message = `論文が${before.total}本から${papers}本に減ります${recorded}。取り下げるなら論文のファイルを消さずに withdrawn: に理由を書き、ほかに意図があるなら --allow-removal を付けてください。`;
  return [fault(LIST, 'removal', message)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A digest that was withdrawn, as the list of papers names it. */
export type WithdrawnDigest = z.infer<typeof listSchema>['withdrawn'][number];
