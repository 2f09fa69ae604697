/** Find the citations of one work, from the surest evidence to the weakest; what is not sure stays apart. */
import type { CitingPaper, Entry } from './entries.ts';
import { foldedTitle } from './folded-titles.ts';
import { joinNames } from './join-names.ts';
import { joinSigned } from './join-signed.ts';
import type { NameIndex } from './known-names.ts';
import { tailOf } from './title-keys.ts';
import { createWorkSets, type WorkSets } from './work-sets.ts';

/** Join the nodes of entries that are one work; the order of the papers does not matter. */
export function joinSameWorks(
  entries: readonly Entry[],
  papers: readonly CitingPaper[],
  names: NameIndex,
): WorkSets {
  const sets = createWorkSets();
  const nodes = groupNodes(entries);
  for (const { node, citation } of entries) if (citation.arxivId) sets.joinPaper(node, citation.arxivId);
  joinOwnTitles(papers, nodes, sets);
  const labelled = joinTails(entries, nodes, sets);
  joinNames({ entries, papers, nodes, names, sets, labelled });
  joinSigned(entries, names, sets);
  return sets;
}

/** A work that has the title of a paper here is that paper. */
function joinOwnTitles(papers: readonly CitingPaper[], nodes: Nodes, sets: WorkSets): void {
  for (const [key, titled] of Map.groupBy(papers, ({ title }) => foldedTitle(title))) {
    const [id, ...more] = new Set(titled.map((paper) => paper.id));
    if (id !== undefined && more.length === 0)
      for (const node of nodes.get(key) ?? []) sets.joinPaper(node, id);
  }
}

/** `LLaVA: Improved baselines …` beside `Improved baselines …`: what stands before the title is a label. */
function joinTails(entries: readonly Entry[], nodes: Nodes, sets: WorkSets): Set<string> {
  const labelled = new Set<string>();
  for (const { node, citation } of entries) {
    const tail = citation.title === undefined ? undefined : tailOf(citation.title);
    const [other, ...more] = tail === undefined ? [] : (nodes.get(foldedTitle(tail)) ?? []);
    if (other === undefined || more.length > 0) continue;
    sets.join(node, other);
    labelled.add(node);
  }
  return labelled;
}

function groupNodes(entries: readonly Entry[]): Nodes {
  const nodes = new Map<string, Set<string>>();
  for (const { key, node } of entries)
    if (key !== undefined) nodes.set(key, (nodes.get(key) ?? new Set()).add(node));
  return new Map([...nodes].map(([key, members]) => [key, [...members]]));
}

/** Nodes by folded title. */
export type Nodes = ReadonlyMap<string, readonly string[]>;
