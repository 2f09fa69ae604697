/** A few pages on which all markup of a site stands: what is found on them is found wherever such markup is. */
import { Parser } from 'htmlparser2';

/** Paths of pages that hold between them all markup of all pages, each adding the most that is left; of every folder one at least. */
export function coverMarkup(pages: ReadonlyMap<string, string>): string[] {
  const left = new Map(
    [...pages].map(([path, html]) => [path, markupOf(html).add(path.split('/')[0] ?? '')]),
  );
  const cover: string[] = [];
  for (;;) {
    const [path, next] = [...left].reduce((best, one) => (one[1].size > best[1].size ? one : best), NONE);
    if (next.size === 0) return cover;
    cover.push(path);
    for (const kinds of left.values()) if (kinds !== next) for (const kind of next) kinds.delete(kind);
    left.delete(path);
  }
}

/** Every kind of element on a page: what it is, what it is called and is in, and whether it says anything. */
export function markupOf(html: string): Set<string> {
  const kinds = new Set<string>();
  const open: { kind: string; isEmpty: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, { class: classes = '', ...others }) {
      const named = Object.entries(others).map(([key, value]) => (TOLD.has(key) ? `${key}=${value}` : key));
      const kind = `${name}.${classes.split(/\s+/).toSorted().join('.')}[${named.toSorted().join()}]`;
      open.push({ kind, isEmpty: true });
    },
    ontext(text) {
      if (text.trim() !== '') for (const element of open) element.isEmpty = false;
    },
    onclosetag() {
      const { kind, isEmpty } = open.pop() ?? { kind: '', isEmpty: true };
      kinds.add(`${open.at(-1)?.kind ?? ''} > ${kind}${isEmpty ? '' : ' text'}`);
    },
  });
  parser.end(html);
  return kinds;
}

/** Attributes whose value makes an element another one. */
const TOLD = new Set(['role', 'type', 'tabindex', 'aria-current', 'http-equiv']);
const NONE: [string, Set<string>] = ['', new Set()];
