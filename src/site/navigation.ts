/** The pages of the site that everyone is shown, as header, footer and palette name them. */
import { SITE } from './this-site.ts';
import {
  ABOUT_HREF,
  API_HREF,
  compareHref,
  CONCEPTS_HREF,
  CORRECTIONS_HREF,
  HOME_HREF,
  LICENSES_HREF,
  MAP_HREF,
  MONTHS_HREF,
  QUESTIONS_HREF,
  READING_HREF,
  REFERENCES_HREF,
  SEARCH_HREF,
  TAGS_HREF,
} from './addresses.ts';

/** The ways into the site, beside search. */
export const MAIN_PAGES: readonly SitePage[] = [
  { href: HOME_HREF, label: '新着' },
  { href: QUESTIONS_HREF, label: '問い別' },
  { href: CONCEPTS_HREF, label: '概念' },
  { href: TAGS_HREF, label: 'タグ' },
  { href: READING_HREF, label: '保存' },
];

/** What is there besides; the curator's desk is known by its address alone. */
export const OTHER_PAGES: readonly SitePage[] = [
  { href: ABOUT_HREF, label: `${SITE.name}とは` },
  { href: SEARCH_HREF, label: '検索' },
  { href: MONTHS_HREF, label: '月別' },
  { href: MAP_HREF, label: '地図' },
  { href: REFERENCES_HREF, label: '参考文献' },
  { href: compareHref(), label: '並べて読む' },
  { href: CORRECTIONS_HREF, label: '訂正' },
  { href: API_HREF, label: SITE.make.feeds ? 'データとフィード' : 'データ' },
  { href: LICENSES_HREF, label: 'ライセンス' },
];

/** The short name of a page that is not among the main ones. */
export function labelOf(href: string): string {
  return OTHER_PAGES.find((page) => page.href === href)?.label ?? '';
}

/** A page by its address and its short name. */
export interface SitePage {
  href: string;
  label: string;
}
