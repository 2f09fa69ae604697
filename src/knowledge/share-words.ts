/** What a person wrote above one version of a paper, for its other versions. */
import type { Digest } from '../digest/schema.ts';

/**
 * Share what stands above one version with those that say nothing: a Japanese title and who made it, as long as the English title is the
 * same, and why the paper was picked, unless that version was withdrawn. Of several the newest counts.
 */
export function shareWords<T extends Worded>(papers: readonly T[]): T[] {
  const titles = new Map<string, Pick<Worded, 'titleJa' | 'titleJaBy'>>();
  const picks = new Map<string, string>();
  for (const paper of papers.toSorted((a, b) => a.version - b.version)) {
    const { id, titleJa, titleJaBy, pick, withdrawn } = paper;
    if (titleJa !== undefined) titles.set(titleKey(paper), { titleJa, titleJaBy });
    if (pick !== undefined && withdrawn === undefined) picks.set(id, pick);
  }
  return papers.map((paper) => ({
    ...paper,
    ...(paper.titleJa === undefined && titles.get(titleKey(paper))),
    pick: paper.pick ?? picks.get(paper.id),
  }));
}

const titleKey = ({ id, title }: Worded) => `${id} ${title}`;

type Worded = Pick<Digest, 'id' | 'version' | 'title' | 'titleJa' | 'titleJaBy' | 'pick' | 'withdrawn'>;
