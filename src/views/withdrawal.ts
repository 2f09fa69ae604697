/** Shape digests that were withdrawn into what their addresses say. */
import { paperHref } from '../site/addresses.ts';
import { versionedId } from '../digest/arxiv-forms.ts';
import { arxivLinks } from '../digest/arxiv.ts';
import { plainTitle } from '../markdown/title.ts';
import type { Paper } from '../archive/paper.ts';
import type { PaperLink } from './paper.ts';

/**
 * Shape a withdrawn digest. `atPaper` tells whether it has the paper's own address, `standing` is the version of the paper that can
 * be read, if any.
 */
export function withdrawalOf(paper: Paper, atPaper: boolean, standing: Paper | undefined): Withdrawal {
  const { id, version, date, title, titleJa, withdrawn = '' } = paper;
  return {
    id,
    version,
    versionedId: versionedId(paper),
    date,
    title: plainTitle(title),
    titleJa,
    why: withdrawn,
    href: atPaper ? paperHref(id) : paperHref(id, version),
    arxiv: arxivLinks(paper),
    standing: standing && { href: paperHref(id), version: standing.version },
  };
}

/** Addresses with a version that lead on to the paper's own: what stands there now was, or was sought, under them. */
export function movedPages(withdrawals: readonly Withdrawal[]): { from: string; to: string }[] {
  const moved = withdrawals.flatMap(({ id, version, href, standing }): [string, string][] => {
    const to = paperHref(id);
    if (href === to) return [[paperHref(id, version), to]];
    return standing && standing.version < version ? [[paperHref(id, standing.version), to]] : [];
  });
  return [...new Map(moved)].map(([from, to]) => ({ from, to }));
}

/** A digest that was withdrawn, without its text. */
export interface Withdrawal extends PaperLink {
  id: Paper['id'];
  version: number;
  /** `2503.12797v2` */
  versionedId: string;
  /** Day of the digest, YYYY-MM-DD. */
  date: string;
  why: string;
  arxiv: ReturnType<typeof arxivLinks>;
  /** The version that can be read instead. */
  standing: { href: string; version: number } | undefined;
}
