/** Sets of nodes that stand for one work each; no set ever holds two arXiv ids. */

/** Make the sets; a node that was never joined is a set of its own. */
export function createWorkSets(): WorkSets {
  const parents = new Map<string, string>();
  const papers = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = node; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (a: string, b: string) => {
    // The smaller name is the root, so that the order of joining does not show.
    const [root, other] = [find(a), find(b)].sort() as [string, string];
    const [paper, otherPaper] = [papers.get(root), papers.get(other)];
    if (root === other) return;
    if (paper !== undefined && otherPaper !== undefined && paper !== otherPaper) return;
    parents.set(other, root);
    if (otherPaper !== undefined) papers.set(root, otherPaper);
  };
  return {
    find,
    join,
    joinPaper: (node, id) => {
      const paper = nodeOfPaper(id);
      papers.set(find(paper), id);
      join(node, paper);
    },
    paperOf: (node) => papers.get(find(node)),
  };
}

/** The node of a paper at arXiv. */
export function nodeOfPaper(id: string): string {
  return `arxiv:${id}`;
}

/** Disjoint sets of works by the names of their nodes. */
export interface WorkSets {
  find: (node: string) => string;
  /** Make two nodes one work, unless they are papers with different arXiv ids. */
  join: (a: string, b: string) => void;
  joinPaper: (node: string, id: string) => void;
  /** arXiv id of the work to which a node belongs. */
  paperOf: (node: string) => string | undefined;
}
