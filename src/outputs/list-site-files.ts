/** What browsers and search engines ask of the site itself. */
import { READING_HREF, SEARCH_HREF } from '../site/addresses.ts';
import { openPlace } from '../run/place.ts';
import { MARK } from '../site/mark.ts';
import { PALETTE } from '../share/card/palette.ts';
import { APP_ICONS, drawAppIcon } from './app-icons.ts';
import type { Output } from './output.ts';

/** The mark in the colour of links, in both schemes. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MARK.viewBox}"><style>path{fill:#98281a}@media(prefers-color-scheme:dark){path{fill:#ffa992}}</style><path d="${MARK.path}"/></svg>`;

/** What the site is as an application: https://www.w3.org/TR/appmanifest/ */
const MANIFEST = {
  id: '/',
  name: '抄録',
  short_name: '抄録',
  description: 'arXivの論文の日本語の要約を読み、探す',
  lang: 'ja',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: PALETTE.ground,
  background_color: PALETTE.ground,
  icons: APP_ICONS.flatMap(({ name, size, purpose }) =>
    purpose === undefined
      ? []
      : [{ src: `/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }],
  ),
  shortcuts: [
    { name: '検索', url: SEARCH_HREF },
    { name: '手元', url: READING_HREF },
  ],
};

/** Icons, manifest, the description of search, and what robots may read. */
export function listSiteFiles(): Output[] {
  const { site } = openPlace();
  const text = (path: string, type: Output['type'], content: string): Output => ({
    path,
    type,
    key: content,
    make: () => content,
  });
  return [
    text('favicon.svg', 'svg', FAVICON),
    text('manifest.webmanifest', 'manifest', JSON.stringify(MANIFEST)),
    text('opensearch.xml', 'opensearch', openSearch(site)),
    // Everything may be read; the sitemap needs the site's own address, so this is no static file.
    text(
      'robots.txt',
      'txt',
      `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`,
    ),
    ...APP_ICONS.map((icon): Output => ({
      path: `${icon.name}.png`,
      type: 'png',
      key: icon,
      make: () => drawAppIcon(icon.name),
    })),
  ];
}

/** Search from the address bar of a browser: https://github.com/dewitt/opensearch */
function openSearch(site: URL): string {
  const url = (path: string) => new URL(path, site).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>抄録</ShortName>
  <Description>arXivの論文の日本語の要約を全文から探す</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ja</Language>
  <Image width="16" height="16" type="image/svg+xml">${url('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${url(SEARCH_HREF)}?q={searchTerms}&amp;go=1"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${url('/opensearch.xml')}"/>
</OpenSearchDescription>
`;
}
