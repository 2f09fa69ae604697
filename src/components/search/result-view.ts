import type { Piece } from '../../search/browse/excerpt.ts';
import type { Hit } from '../../search/browse/hit.ts';
import { element } from '../browser/element.ts';

/** Show a result; its links carry `text`, so that the page of the paper marks what was found. */
export function resultView(hit: Hit, text: string, sections: readonly SectionName[]): HTMLLIElement {
  const wording = hit.reason?.kind === 'wording' ? hit.reason.text : text;
  const hrefOf = (key = '') =>
    `${hit.href}${wording === '' ? '' : `?q=${encodeURIComponent(wording)}`}${key && `#${key}`}`;
  const first = hit.titleJa ?? hit.title;
  const isEnglish = hit.titleJa === undefined;
  return element(
    'li',
    {},
    element(
      'article',
      hit.reason ? { 'data-near': true } : { 'data-exact': true },
      element(
        'h3',
        { lang: isEnglish ? 'en' : undefined },
        element('a', { href: hrefOf() }, ...marked(first)),
      ),
      ...(isEnglish ? [] : [element('p', { class: 'second', lang: 'en' }, ...marked(hit.title))]),
      ...hit.excerpts.map(({ n, pieces }) => {
        const section = sections[n - 1];
        return element(
          'p',
          { class: 'excerpt' },
          element('a', { href: hrefOf(section?.key) }, section?.label ?? ''),
          ' ',
          ...marked(pieces),
        );
      }),
      element(
        'p',
        { class: 'facts' },
        element('span', {}, ...marked(hit.id)),
        element('time', { datetime: hit.date }, hit.date),
        ...places(hit, sections, hrefOf),
        ...(hit.reason ? [element('span', { class: 'reason' }, reasonText(hit.reason))] : []),
      ),
    ),
  );
}

function places(hit: Hit, sections: readonly SectionName[], hrefOf: (key: string) => string): HTMLElement[] {
  const links = hit.sections.flatMap(({ n, places: count }) => {
    const section = sections[n - 1];
    return section
      ? [element('a', { href: hrefOf(section.key) }, `${section.label}${count > 0 ? ` ${count}` : ''}`)]
      : [];
  });
  return links.length === 0 ? [] : [element('span', { class: 'places' }, ...links)];
}

function reasonText(reason: NonNullable<Hit['reason']>): string {
  switch (reason.kind) {
    case 'wording':
      return `「${reason.text}」を含む`;
    case 'titleJa':
      return '日本語の題名に一致';
    case 'topic':
      return '話題が近い';
  }
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMark }) => (isMark ? element('mark', {}, text) : text));
}

/** A section as readers know it. */
export interface SectionName {
  key: string;
  label: string;
}
