/** Shape all papers of the site into their pages, and what was withdrawn into what its addresses say. */
import type { Library } from '../archive/library.ts';
import type { Paper } from '../archive/paper.ts';
import { neighboursAt } from '../knowledge/editions.ts';
import { pageOf, type PaperPage } from './paper.ts';
import { withdrawalOf, type Withdrawal } from './withdrawal.ts';

/** So many papers, the newest, have cards of their own; links to older ones show that of their day. */
const OWN_CARDS = 500;

/** The page of every paper and of every older version, which may bear tags and days that have no page. */
export function shapePages({ editions, tags }: Library): ShapedPaper[] {
  const days = new Set(editions.map(({ current }) => current.date));
  const hasDay = (day: string) => days.has(day);
  return editions.flatMap((edition, index) => {
    const links = { tags, hasDay, hasCard: index < OWN_CARDS };
    const { newer, older } = neighboursAt(editions, index);
    const neighbours = { newer: newer?.current, older: older?.current };
    return [edition.current, ...edition.older].map((paper) => ({
      paper,
      page: pageOf(paper, edition, neighbours, links),
    }));
  });
}

/**
 * What stands at the address of every digest that was withdrawn, newest first. Of a paper of which nothing else stands, the newest
 * version has the paper's own address.
 */
export function shapeWithdrawals({ editions, withdrawn }: Library): Withdrawal[] {
  const standing = new Map(editions.map(({ current }) => [current.id, current]));
  const newest = new Map<string, Paper>();
  for (const paper of withdrawn)
    if (paper.version > (newest.get(paper.id)?.version ?? 0)) newest.set(paper.id, paper);
  return withdrawn.map((paper) => {
    const other = standing.get(paper.id);
    return withdrawalOf(paper, other === undefined && newest.get(paper.id) === paper, other);
  });
}

/** A paper and its page. */
export interface ShapedPaper {
  paper: Paper;
  page: PaperPage;
}
