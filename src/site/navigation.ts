/** The pages of the site that everyone is shown, as header, footer and palette name them. */
import {
  API_HREF,
  compareHref,
  CONCEPTS_HREF,
  deskHref,
  LICENSES_HREF,
  MAP_HREF,
  READING_HREF,
  REFERENCES_HREF,
  SEARCH_HREF,
} from './addresses.ts';

/** The ways into the site: eight, as the questions. */
export const MAIN_PAGES: readonly SitePage[] = [
  { href: '/', label: '新着' },
  { href: '/months/', label: '月別' },
  { href: '/questions/', label: '問い' },
  { href: CONCEPTS_HREF, label: '概念' },
  { href: '/tags/', label: 'タグ' },
  { href: MAP_HREF, label: '地図' },
  { href: READING_HREF, label: '手元' },
  { href: SEARCH_HREF, label: '検索' },
];

/** What is there besides. */
export const OTHER_PAGES: readonly SitePage[] = [
  { href: '/about/', label: '抄録とは' },
  { href: REFERENCES_HREF, label: '参考文献' },
  { href: compareHref(), label: '並べて読む' },
  { href: '/corrections/', label: '訂正' },
  { href: API_HREF, label: 'データとフィード' },
  { href: deskHref(), label: '共有の机' },
  { href: LICENSES_HREF, label: 'ライセンス' },
];

/** A page by its address and its short name. */
export interface SitePage {
  href: string;
  label: string;
}
