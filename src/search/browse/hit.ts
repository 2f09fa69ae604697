/** A paper as the list of results shows it; plain values, so that a worker can hand it over. */
import { excerptOf, markWords, type Piece } from './excerpt.ts';
import type { Found } from './exact.ts';

/** Excerpts shown of one paper. */
const EXCERPTS = 2;
const BLURB = 8;

/** Prepare a paper that was found for a query; `reason` says why it is near where it is no match. */
export function hitOf(
  { paper, document, match }: Found,
  { words, isWhole }: { words: readonly string[]; isWhole?: boolean },
  reason?: NearReason,
): Hit {
  const mark = (text: string) => markWords(text, words, isWhole);
  const { edition } = match;
  const sections = match.sections.map(({ n, places }) => ({
    n,
    places: places.reduce((sum, count) => sum + count, 0),
    words: places.filter(Boolean).length,
  }));
  const shown = sections
    .toSorted(
      (a, b) => b.words - a.words || Number(b.n === BLURB) - Number(a.n === BLURB) || b.places - a.places,
    )
    .flatMap(({ n }) => {
      const section = edition.sections[n - 1];
      const excerpt =
        section && (excerptOf(section.text, words, isWhole) ?? excerptOf(section.heading, words, isWhole));
      return excerpt ? [{ n, pieces: excerpt }] : [];
    })
    .slice(0, EXCERPTS);
  return {
    paper,
    href: edition.href,
    versionedId: edition.versionedId,
    id: [{ text: 'arXiv:', isMark: false }, ...mark(edition.versionedId)],
    date: document.date,
    title: mark(document.title),
    titleJa: document.titleJa === undefined ? undefined : mark(document.titleJa),
    sections: sections.map(({ n, places }) => ({ n, places })),
    excerpts: shown,
    reason,
  };
}

/** A paper that is shown by its blurb: near by its topic, or listed without a query. */
export function nearHitOf(
  found: Pick<Found, 'paper' | 'document'>,
  words: readonly string[],
  reason?: NearReason,
): Hit {
  const edition = found.document.editions[0] ?? { href: '', versionedId: '', sections: [] };
  const match = { edition, isOwn: false, sections: [], rank: 0 };
  const blurb = edition.sections[BLURB - 1]?.text ?? '';
  return {
    ...hitOf({ ...found, match }, { words }, reason),
    excerpts: [{ n: BLURB, pieces: markWords(blurb, words) }],
  };
}

/** Why a paper is near: another wording stands in it, its Japanese title says so, or it is about the same. */
export type NearReason = { kind: 'wording'; text: string } | { kind: 'titleJa' } | { kind: 'topic' };

/** A result. */
export interface Hit {
  paper: number;
  href: string;
  versionedId: string;
  id: Piece[];
  /** YYYY-MM-DD */
  date: string;
  title: Piece[];
  titleJa: Piece[] | undefined;
  /** Sections that match, with the number of places in each. */
  sections: { n: number; places: number }[];
  excerpts: { n: number; pieces: Piece[] }[];
  /** Undefined for a paper that holds the words. */
  reason: NearReason | undefined;
}
