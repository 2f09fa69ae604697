/** What pages and their files say about themselves, read from their text: a service worker has no document. */
import { BASE } from '../site/here.ts';

const IN_PAGE = /[="](\/(?:[^"\s>]*\/)?)(_astro\/[\w.-]+\.(?:js|css)|katex\.css)[">\s]/g;
const IN_FILE = /["'`(](\/(?:[^"'`()\s]*\/)?_astro|\.)\/([\w.-]+\.(?:js|css|woff2))["'`)]/g;

/** The scripts and style sheets that a page of the site names. */
export function assetsOfPage(html: string, base = BASE): string[] {
  return [...html.matchAll(IN_PAGE)].flatMap(([, folder, file = '']) =>
    folder === base ? [`${base}${file}`] : [],
  );
}

/** All that these files need, themselves included: `read` gives the text of a script or style sheet. */
export async function reachAssets(
  paths: Iterable<string>,
  read: (path: string) => Promise<string>,
  base = BASE,
): Promise<Set<string>> {
  const reached = new Set<string>();
  let next = new Set(paths);
  while (next.size > 0) {
    for (const path of next) reached.add(path);
    const texts = await Promise.all([...next].map(read));
    next = new Set(texts.flatMap((text) => assetsOfFile(text, base))).difference(reached);
  }
  return reached;
}

/** The title of a page without the name of the site, still written as HTML. */
export function titleOfPage(html: string): string {
  return (/<title>([^<]*)</.exec(html)?.[1] ?? '').replace(/ \| [^|]*$/, '');
}

/** Whether a page only leads to another one. */
export function isRedirectPage(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

function assetsOfFile(text: string, base: string): string[] {
  const folder = `${base}_astro`;
  return [...text.matchAll(IN_FILE)].flatMap(([, place, name = '']) =>
    place === folder || place === '.' ? [`${folder}/${name}`] : [],
  );
}
