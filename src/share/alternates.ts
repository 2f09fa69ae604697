/** The same content in other forms, as a page's head names them. */
import { feedHref, paperFileHref, paperListHref } from '../addresses.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** The two feeds of a page. */
export function feedAlternates(title: string, page: string): Alternate[] {
  return [
    { type: typeOf('atom'), href: feedHref(page, 'xml'), title: `${title}（Atom）` },
    { type: typeOf('jsonFeed'), href: feedHref(page, 'json'), title: `${title}（JSON Feed）` },
  ];
}

/** The digest of a paper in other forms; its `.bib` and `.ris` are no such: they are about the paper. */
export function paperAlternates(page: string): Alternate[] {
  return [
    { type: typeOf('md'), href: paperFileHref(page, 'md'), title: 'この要約のMarkdown' },
    { type: typeOf('json'), href: paperFileHref(page, 'json'), title: 'この要約のJSON' },
  ];
}

/** All papers for programs. */
export function listAlternate(): Alternate {
  return { type: typeOf('json'), href: paperListHref(1), title: '論文の一覧（JSON）' };
}

function typeOf(form: keyof typeof MEDIA_TYPES): string {
  return MEDIA_TYPES[form].replace(/;.*/, '');
}

/** One `link rel="alternate"`. */
export interface Alternate {
  /** Media type without parameters. */
  type: string;
  href: string;
  title: string;
}
