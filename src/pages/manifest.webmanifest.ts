import type { APIRoute } from 'astro';
import { READING_HREF, SEARCH_HREF } from '../addresses.ts';
import { APP_ICONS } from '../app-icons.ts';
import { PALETTE } from '../share/card/palette.ts';
import { respond } from '../share/media-types.ts';

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

export const GET: APIRoute = () => respond(JSON.stringify(MANIFEST), 'manifest');
