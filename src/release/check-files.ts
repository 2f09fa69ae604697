/** Whether what programs read is there and whole: feeds, lists, the map of the site, the index of search. */
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import type { FileIssue } from '../digest/issue.ts';
import { fault } from './finding.ts';
import { decode, type SiteFiles } from './site-files.ts';

const LOCAL_ADDRESS =
  /(?:href="|<(?:loc|id|uri)>|Sitemap: |"(?:\$schema|url|id|\w+_url)":\s?")(https?:\/\/(?:localhost|127\.)[^"<\s]*)/;

/** What the index of search says of its files. */
const manifestSchema = z.object({
  grams: z.string(),
  lists: z.string(),
  papers: z.int().min(0),
  gramShards: z.int().min(0),
  termShards: z.int().min(0),
});

/** Judge every file of a form that programs read; `origin` is where the site will stand. */
export async function checkFiles(site: SiteFiles, origin: string): Promise<FileIssue[]> {
  const isLocal = LOCAL_ADDRESS.test(`href="${origin}`);
  const issues: FileIssue[] = [];
  for (const name of site.names) {
    if (!/\.(?:xml|opml|svg|json|webmanifest|txt)$/.test(name)) continue;
    const text = (await site.read(name)).toString();
    const mistake = /\.(?:xml|opml|svg)$/.test(name)
      ? xmlMistake(text)
      : /\.(?:json|webmanifest)$/.test(name)
        ? jsonMistake(text)
        : undefined;
    if (mistake !== undefined) issues.push(fault(name, 'file-form', `読めません（${mistake}）。`));
    const local = isLocal ? undefined : LOCAL_ADDRESS.exec(text)?.[1];
    if (local !== undefined)
      issues.push(
        fault(
          name,
          'link-origin',
          `「${local}」は公開先（${origin}）のアドレスではありません。SITE_URL を確かめてください。`,
        ),
      );
  }
  return issues;
}

/** Whether the map of the site names all pages that search engines may list, and no other; `pages` are those. */
export async function checkSitemap(
  site: SiteFiles,
  origin: string,
  pages: ReadonlySet<string>,
): Promise<FileIssue[]> {
  const named = new Set<string>();
  for (const name of site.names.filter((file) => /^sitemap-\d+\.xml$/.test(file)))
    for (const [, address = ''] of (await site.read(name)).toString().matchAll(/<loc>([^<]+)<\/loc>/g))
      named.add(address);
  const wanted = new Set([...pages].map((page) => new URL(site.pathOf(page), origin).href));
  return [
    ...[...wanted.difference(named)].map((address) =>
      fault('sitemap-index.xml', 'sitemap', `「${decode(address)}」がサイトマップにありません。`),
    ),
    ...[...named.difference(wanted)].map((address) =>
      fault(
        'sitemap-index.xml',
        'sitemap',
        `サイトマップの「${decode(address)}」は、公開するページにありません。`,
      ),
    ),
  ];
}

/** Whether every file that the index of search speaks of is there, and it holds this many papers. */
export async function checkSearch(site: SiteFiles, papers: number): Promise<FileIssue[]> {
  const file = 'search/index.json';
  if (!site.has(file)) return [fault(file, 'search', '検索の索引がありません。')];
  const text = (await site.read(file)).toString();
  const { data: manifest } = manifestSchema.safeParse(
    jsonMistake(text) === undefined ? JSON.parse(text) : undefined,
  );
  if (!manifest) return [fault(file, 'search', '検索の索引が読めません。')];
  const numbered = (count: number, nameOf: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => nameOf(number));
  const gone = [
    ...numbered(manifest.gramShards, (number) => `${manifest.grams}/${number}.bin`),
    ...numbered(manifest.termShards, (number) => `${manifest.lists}/${number}.txt`),
    `${manifest.lists}/papers.bin`,
    `${manifest.lists}/facets.json`,
  ]
    .map((name) => `search/${name}`)
    .filter((name) => !site.has(name));
  return [
    ...gone.map((name) => fault(name, 'search', '検索の索引が名前を挙げているのに、ファイルがありません。')),
    ...(manifest.papers === papers
      ? []
      : [fault(file, 'search', `索引の論文は${manifest.papers}本ですが、ページは${papers}本です。`)]),
  ];
}

function xmlMistake(text: string): string | undefined {
  let mistake: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => (mistake ??= message));
  parser.write(text).close();
  return mistake;
}

function jsonMistake(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
