/** Where the links of concepts lead on this site: to other concepts, and to papers and tags, which come and go. */
import { conceptHref, paperHref } from '../site/addresses.ts';
import { arxivLinks, parseArxivRef, type ArxivRef } from '../digest/arxiv.ts';
import type { Edition } from './editions.ts';
import { createTagNames, linkTags } from './tags.ts';

/** Whoever writes a concept writes no path of the host, which may change. */
const SITE_PATH = /^\/(papers|abs|tags|concepts)\/([^?#]+?)\/?$/;

/** Read what an address of this site names, as far as concepts may link it; undefined for every other address. */
export function readSiteLink(href: string): SiteLink | undefined {
  const [, kind, name = ''] = SITE_PATH.exec(href) ?? [];
  if (kind === 'concepts') return { concept: name };
  if (kind === 'tags') return { tag: decode(name) };
  const paper = kind === undefined ? undefined : parseArxivRef(name);
  return paper && { paper };
}

/** Find where links lead: a paper without a digest here is at arXiv, a tag that no paper bears nowhere. */
export function createLinkFinder({ editions, tags }: Linkable): (href: string) => LinkTarget {
  const editionOf = new Map(editions.map((edition) => [edition.current.id, edition]));
  const hrefOfTag = linkTags(tags);
  const nameTag = createTagNames(tags);

  function findPaper({ id, version }: ArxivRef): LinkTarget {
    const { current, older = [] } = editionOf.get(id) ?? {};
    if (current && (version === undefined || version === current.version)) return { href: paperHref(id) };
    if (older.some((one) => one.version === version)) return { href: paperHref(id, version) };
    return { href: arxivLinks({ id, version }).abs, gone: 'paper' };
  }

  return (href) => {
    const link = readSiteLink(href);
    if (!link) return { href };
    if ('paper' in link) return findPaper(link.paper);
    if ('concept' in link) return { href: conceptHref(link.concept) };
    const tag = hrefOfTag(nameTag(link.tag));
    return tag === undefined ? { href: tag, gone: 'tag' } : { href: tag };
  };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What an address of this site names. */
type SiteLink = { paper: ArxivRef } | { tag: string } | { concept: string };

/** What concepts may link to beside each other. */
export interface Linkable {
  editions: readonly Edition<{ id: string; version: number }>[];
  /** Tags by their one name, as often as papers bear them. */
  tags: readonly string[];
}

/** Where a link leads; `gone` says what is not there, undefined that it has nowhere to lead. */
export interface LinkTarget {
  href: string | undefined;
  gone?: 'paper' | 'tag';
}
