/** Whether every link within the site leads somewhere, to the very letter and the very place on a page. */
import type { FileIssue } from '../digest/issue.ts';
import { fault, remark } from './finding.ts';
import type { PageFacts } from './read-page.ts';
import { decode, type SiteFiles } from './site-files.ts';

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Check the links of pages one after another; what they lead to is judged at the end. `origin` is where the site will stand. */
export function createLinkCheck(site: SiteFiles, origin: string) {
  const isLocal = LOCAL.test(new URL(origin).hostname);
  const paths = new Map<string, Naming>();
  const places = new Map<string, Naming>();
  const idsOf = new Map<string, string>();
  const issues: FileIssue[] = [];

  function follow(page: string, href: string): URL | undefined {
    const url = URL.parse(href, origin + site.pathOf(page));
    if (!url) issues.push(fault(page, 'link-form', `「${href}」はアドレスとして読めません。`));
    if (url?.origin !== origin) return url ?? undefined;
    note(paths, url.pathname, page);
    const place = url.hash.replace(/:~:.*$/, '');
    if (place.length > 1) note(places, url.pathname + place, page);
    return url;
  }

  return {
    add(page: string, facts: PageFacts): void {
      idsOf.set(page, facts.ids);
      for (const href of facts.links) {
        const url = follow(page, href);
        if (url && !isLocal && LOCAL.test(url.hostname))
          issues.push(remark(page, 'link-local', `「${href}」は読者の手元のアドレスです。`));
      }
      for (const href of facts.own)
        if (follow(page, href)?.origin !== origin)
          issues.push(
            fault(
              page,
              'link-origin',
              `「${href}」は公開先（${origin}）のアドレスではありません。SITE_URL を確かめてください。`,
            ),
          );
      for (const href of facts.resources) {
        const url = follow(page, href);
        if (url && url.origin !== origin)
          issues.push(fault(page, 'third-party', `「${href}」をほかのホストから読み込みます。`));
      }
    },
    finish(): FileIssue[] {
      for (const [path, naming] of paths)
        if (site.fileOf(path) === undefined)
          issues.push(
            fault(naming.page, 'link-broken', `「${decode(path)}」がありません${others(naming)}。`),
          );
      for (const [place, naming] of places) {
        const [path = '', id = ''] = place.split('#', 2);
        const ids = idsOf.get(site.fileOf(path) ?? '');
        if (ids !== undefined && !ids.includes(`\n${decode(id)}\n`))
          issues.push(
            fault(
              naming.page,
              'link-place',
              `「${decode(path)}」に「#${decode(id)}」がありません${others(naming)}。`,
            ),
          );
      }
      return issues;
    },
  };
}

function note(namings: Map<string, Naming>, key: string, page: string): void {
  const known = namings.get(key);
  if (known) known.pages += 1;
  else namings.set(key, { page, pages: 1 });
}

function others({ pages }: Naming): string {
  return pages === 1 ? '' : `（同じリンクがほかに${pages - 1}か所）`;
}

/** The first page that names something, and how often it is named. */
interface Naming {
  page: string;
  pages: number;
}
