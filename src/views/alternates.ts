/** The same content in other forms, as a page's head names them. */
import { feedHref, dayFileHref, paperListHref } from '../site/addresses.ts';
import { SITE } from '../site/this-site.ts';
import { FEED_KINDS, type FeedKind } from '../share/feeds/feed.ts';
import { MEDIA_TYPES } from '../site/media-types.ts';

/** The feeds of a page, if the site has any, in each of the forms that feeds of its kind have. */
export function feedAlternates(title: string, page: string, kind: FeedKind): Alternate[] {
  if (!SITE.make.feeds) return [];
  const forms = { xml: ['atom', 'Atom'], json: ['jsonFeed', 'JSON Feed'] } as const;
  return FEED_KINDS[kind].forms.map((form) => {
    const [type, name] = forms[form];
    return { type: typeOf(type), href: feedHref(page, form), title: `${title}（${name}）` };
  });
}

/** The digests of a day in other forms; its `.bib` and `.ris` are no such: they are about the papers. */
export function dayAlternates(date: string): Alternate[] {
  return [
    { type: typeOf('md'), href: dayFileHref(date, 'md'), title: 'この日の要約のMarkdown' },
    { type: typeOf('json'), href: dayFileHref(date, 'json'), title: 'この日の要約のJSON' },
  ];
}

/** All papers for programs. */
export function listAlternate(): Alternate {
  return { type: typeOf('json'), href: paperListHref(), title: '論文の一覧（JSON）' };
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
