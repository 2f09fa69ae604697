import { paperHref } from '../../site/addresses.ts';
import { fetchPage } from '../browser/fetch-page.ts';
import { loadStyle } from '../browser/load-style.ts';

/** A paper of this site as another page can show it: its own page, fetched and taken apart. */

/** Fetch the page of a paper by its arXiv id; undefined where there is no digest of it. */
export async function fetchPaper(id: string): Promise<PaperCopy | undefined> {
  const href = paperHref(id);
  const page = await fetchPage(href);
  if (!page) return undefined;
  // Formulas need a style sheet that only pages with formulas have; without it they would have other places.
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  await Promise.all(sheets.map(({ href }) => loadStyle(href)));
  const title = page.querySelector('main article h1');
  if (!title) return undefined;
  return {
    id,
    href,
    title: title.textContent.trim(),
    lang: title.getAttribute('lang'),
    takeAnswer: (key) => takeAnswer(page, key, id),
  };
}

/** The text of a section; ids get the paper's own prefix, since one page shows many papers. */
function takeAnswer(page: Document, key: string, id: string): Node | undefined {
  const section = page.getElementById(key);
  const answer = section?.querySelector('.prose');
  if (!answer) return undefined;
  const note = section?.querySelector('.own-opinion');
  if (note) answer.prepend(note);
  for (const element of answer.querySelectorAll('[id]')) element.id = `${id}-${element.id}`;
  for (const link of answer.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${id}-${link.getAttribute('href')?.slice(1) ?? ''}`);
  return document.adoptNode(answer);
}

/** A paper taken from its page. */
export interface PaperCopy {
  id: string;
  href: string;
  title: string;
  /** Language of the title where it is not Japanese. */
  lang: string | null;
  /** The text that answers a question, by the section's key; it is there once. */
  takeAnswer: (key: string) => Node | undefined;
}
