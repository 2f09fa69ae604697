/** What browsers and search engines ask of the site itself. */
import {
  FAVICON_HREF,
  fileOf,
  HOME_HREF,
  hrefOf,
  MANIFEST_HREF,
  OPENSEARCH_HREF,
  READING_HREF,
  SEARCH_HREF,
  SITEMAP_HREF,
} from '../site/addresses.ts';
import { absolute, SITE } from '../site/this-site.ts';
import { MARK } from '../site/mark.ts';
import { PALETTE } from '../share/card/palette.ts';
import { element, textElement, writeXml } from '../share/feeds/xml.ts';
import { APP_ICONS, drawAppIcon } from './app-icons.ts';
import type { Output } from './output.ts';

/** The mark in the colour of links, in both schemes. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MARK.viewBox}"><style>path{fill:${SITE.accent.light}}@media(prefers-color-scheme:dark){path{fill:${SITE.accent.dark}}}</style><path d="${MARK.path}"/></svg>`;

/** What the site is as an application: https://www.w3.org/TR/appmanifest/ */
const MANIFEST = {
  id: HOME_HREF,
  name: SITE.name,
  short_name: SITE.shortName ?? SITE.name,
  description: SITE.description,
  lang: 'ja',
  start_url: HOME_HREF,
  scope: HOME_HREF,
  display: 'standalone',
  theme_color: PALETTE.ground,
  background_color: PALETTE.ground,
  icons: APP_ICONS.flatMap(({ name, size, purpose }) =>
    purpose === undefined
      ? []
      : [{ src: hrefOf(`${name}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose }],
  ),
  shortcuts: [
    { name: '検索', url: SEARCH_HREF },
    { name: '保存', url: READING_HREF },
  ],
};

/** Icons, manifest, the description of search, and what robots may read. */
export function listSiteFiles(): Output[] {
  const text = (path: string, type: Output['type'], content: string): Output => ({
    path,
    type,
    key: content,
    make: () => content,
  });
  return [
    text(fileOf(FAVICON_HREF), 'svg', FAVICON),
    text(fileOf(MANIFEST_HREF), 'manifest', JSON.stringify(MANIFEST)),
    text(fileOf(OPENSEARCH_HREF), 'opensearch', openSearch()),
    // Everything may be read; the sitemap needs the site's own address, so this is no static file.
    text('robots.txt', 'txt', `User-agent: *\nAllow: /\n\nSitemap: ${absolute(SITEMAP_HREF)}\n`),
    ...APP_ICONS.map((icon): Output => ({
      path: `${icon.name}.png`,
      type: 'png',
      key: icon,
      make: () => drawAppIcon(icon.name),
    })),
  ];
}

/** Letters that the name of a search may have. */
const SHORT_NAME = 16;

/** Search from the address bar of a browser: https://github.com/dewitt/opensearch */
function openSearch(): string {
  const address = (type: string, template: string, more: Record<string, string>) =>
    element('Url', { type, template, ...more });
  return writeXml(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      textElement('ShortName', (SITE.shortName ?? SITE.name).slice(0, SHORT_NAME)),
      textElement('Description', SITE.description),
      textElement('InputEncoding', 'UTF-8'),
      textElement('Language', 'ja'),
      element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, [absolute(FAVICON_HREF)]),
      address('text/html', `${absolute(SEARCH_HREF)}?q={searchTerms}&go=1`, { method: 'get' }),
      address('application/opensearchdescription+xml', absolute(OPENSEARCH_HREF), { rel: 'self' }),
    ]),
  );
}
