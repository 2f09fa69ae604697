/** Which works bear a name: at the head of their title, beside it, or as its long form. */
import type { CitingPaper, Entry } from './entries.ts';
import { foldedTitle } from './folded-titles.ts';
import type { Nodes } from './same-work.ts';
import { headOf } from './title-keys.ts';
import { nodeOfPaper } from './work-sets.ts';

/** Collect every name that a work here bears or has for a title, by its folded form. */
export function collectBearers({ entries, papers, nodes, labelled }: Titles): Map<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  const of = (name: string) => {
    const key = foldedTitle(name);
    const found = bearers.get(key) ?? emptyBearers(name);
    // The smallest spelling, so that the order of the papers does not show.
    if (name < found.spelling) found.spelling = name;
    bearers.set(key, found);
    return found;
  };
  for (const { id, title } of papers) {
    const head = headOf(title);
    if (head !== undefined) of(head).heads.add(nodeOfPaper(id));
  }
  for (const { node, citation } of entries) {
    const { title, name } = citation;
    if (title === undefined) continue;
    of(title);
    const head = headOf(title);
    if (head !== undefined) of(head)[labelled.has(node) ? 'labels' : 'heads'].add(node);
    if (name === undefined) continue;
    if (name.length > title.length) {
      // `DDPM (Denoising Diffusion Probabilistic Models)`: the long form counts where someone cites it as a title.
      const [long, ...more] = nodes.get(foldedTitle(name)) ?? [];
      if (long !== undefined && more.length === 0) of(title).longForms.add(long);
    } else if (head === undefined) of(name)[isAcronymOf(name, title) ? 'longForms' : 'labels'].add(node);
    else if (IS_ACRONYM.test(name)) of(name).labels.add(node);
  }
  return bearers;
}

/** Beside a title that has a head, any other word may be the name of something else. */
const IS_ACRONYM = /^\p{Lu}{2,6}$/u;

/** Whether the capitals of a name are the first letters of the words: `NeRF`, `3DGS`. */
function isAcronymOf(name: string, title: string): boolean {
  const initials = title.split(/[\s-]+/).map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? '');
  return (name.match(/\p{Lu}/gu) ?? []).join('') === initials.join('');
}

function emptyBearers(spelling: string): Bearers {
  return { spelling, heads: new Set(), labels: new Set(), longForms: new Set() };
}

/** What names are collected from. */
export interface Titles {
  entries: readonly Entry[];
  papers: readonly CitingPaper[];
  nodes: Nodes;
  /** Nodes of titles that begin with a label of the digest's own. */
  labelled: ReadonlySet<string>;
}

/** Nodes of the works that bear a name. */
export interface Bearers {
  spelling: string;
  /** `NeRF: Representing scenes as …` */
  heads: Set<string>;
  /** `Learning transferable visual models from … (CLIP)` */
  labels: Set<string>;
  /** `Neural Radiance Fields (NeRF)`: the name itself, spelled out. */
  longForms: Set<string>;
}
