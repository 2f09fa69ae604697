/** Everything with a name that the palette leads to. */
import { conceptHref, questionHref } from '../site/addresses.ts';
import { ANSWERS } from '../digest/sections.ts';
import { CONCEPT_KINDS } from '../knowledge/concept-kinds.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { Destination } from '../search/destinations.ts';
import { MAIN_PAGES, OTHER_PAGES } from '../site/navigation.ts';

/** Tags offered at most, the most frequent first. */
const TAGS = 300;

/** The pages of the site, its questions, its concepts and its most frequent tags. */
export function destinationsOf(concepts: readonly Concept[], tags: readonly TagDestination[]): Destination[] {
  return [
    ...[...MAIN_PAGES, ...OTHER_PAGES].map((page) => ({ ...page, kind: 'ページ' })),
    ...ANSWERS.map(({ key, label, question }) => ({
      href: questionHref(key),
      label,
      names: [question],
      kind: '問い',
    })),
    ...concepts.map(({ id, name, aliases, reading, kind }) => ({
      href: conceptHref(id),
      label: name,
      names: [...aliases, ...(reading === undefined ? [] : [reading])],
      kind: CONCEPT_KINDS.find((one) => one.kind === kind)?.label ?? '概念',
    })),
    ...tags
      .slice(0, TAGS)
      .map(({ name, href }) => ({ href, label: `#${name}`, names: [name], kind: 'タグ' })),
  ];
}

type TagDestination = Pick<Destination, 'href'> & { name: string };
