/** The blurb of a paper as a post, with the ways to where it can be posted. */
import { dayFileHref } from '../site/addresses.ts';
import { absolute } from '../site/this-site.ts';
import type { Paper } from '../archive/paper.ts';
import { describeRoom, LIMITS, type Room } from '../share/limits.ts';
import { NETWORKS, postOf, type NetworkKey } from '../share/networks.ts';
import type { PaperPage } from './paper.ts';

/** Days that have a desk, the newest: who posts an older blurb finds it with its paper. */
export const DESKS = 31;

/** Shape a paper's blurb. */
export function postViewOf(page: PaperPage, { blurb }: Pick<Paper, 'blurb'>): PostView {
  const post = postOf(blurb, absolute(page.href), page.titleJa ?? page.title);
  return {
    id: page.versionedId,
    links: NETWORKS.map(({ key, label, hrefOf }) => {
      const limit = LIMITS.find(({ network }) => network === key);
      return { network: key, label, href: hrefOf(post), room: limit && describeRoom(limit, post.body) };
    }),
    markdownHref: dayFileHref(page.date, 'md'),
    jsonHref: dayFileHref(page.date, 'json'),
  };
}

/** A post, and where it can go. */
export interface PostView {
  /** `2503.12797v2` */
  id: string;
  links: PostLink[];
  /** The digests of its day. */
  markdownHref: string;
  jsonHref: string;
}

/** The way to one network, filled in. */
export interface PostLink {
  network: NetworkKey;
  label: string;
  href: string;
  /** Room that the blurb with its address leaves; undefined where nothing is limited. */
  room: Room | undefined;
}
