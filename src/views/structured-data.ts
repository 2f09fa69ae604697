/** What pages say of themselves to machines, in the words of https://schema.org */
import type { Article, CollectionPage, WebSite, WithContext } from 'schema-dts';
import { HEADLINE } from '../search/read-page.ts';
import { HOME_HREF } from '../site/addresses.ts';
import { absolute, SITE } from '../site/this-site.ts';
import type { PaperPage } from './paper.ts';

const CONTEXT = 'https://schema.org';
const AUTHOR = { '@type': 'Organization', name: SITE.name } as const;
/** IPTC's term for media made by a trained model. */
const MACHINE_MADE = 'https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/**
 * A digest is an article based on the paper; it never claims to be the paper or to be by its authors. What the page says of itself (the
 * description, language, picture and tags) is not said again. Search reads a paper from here.
 */
export function articleData(page: PaperPage): WithContext<Article> {
  const url = absolute(page.href);
  const data = {
    '@context': CONTEXT,
    '@type': 'Article',
    url,
    headline: `${HEADLINE}${page.titleJa ?? page.title}`,
    datePublished: page.date,
    author: AUTHOR,
    ...(SITE.license && { license: SITE.license.href }),
    digitalSourceType: MACHINE_MADE,
    isBasedOn: {
      '@type': 'ScholarlyArticle',
      name: page.title,
      url: page.arxiv.abs,
    },
  };
  // `digitalSourceType` is newer than the type package.
  return data as WithContext<Article>;
}

/** A page that lists papers. */
export function collectionData(name: string, path: string): WithContext<CollectionPage> {
  return {
    '@context': CONTEXT,
    '@type': 'CollectionPage',
    url: absolute(path),
    name,
    inLanguage: 'ja',
    isPartOf: { '@type': 'WebSite', '@id': absolute(HOME_HREF) },
  };
}

/** The site itself. */
export function siteData(): WithContext<WebSite> {
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    '@id': absolute(HOME_HREF),
    url: absolute(HOME_HREF),
    name: SITE.name,
    ...(SITE.reading && { alternateName: SITE.reading }),
    description: SITE.description,
    inLanguage: 'ja',
    publisher: SITE.publisher ? { '@type': 'Organization', name: SITE.publisher.name } : AUTHOR,
  };
}

/** JSON that can stand in a script element: no `<` can end it early. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
