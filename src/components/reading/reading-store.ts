/** The reader's record as this browser keeps it. */
import {
  changePaper,
  readRecord,
  type PaperChange,
  type PaperState,
  type ReadingRecord,
} from '../../reading/record.ts';
import { readStored, writeStored } from '../browser/browser-store.ts';
import { REFUSED } from './say.ts';

/** What is known now. */
export function openRecord(): ReadingRecord {
  return readRecord(readStored('reading'));
}

/** Change what is known of one paper; the page answers with `reading-change`. False where the browser refuses, and nothing changes. */
export function keepChange(id: string, change: PaperChange): boolean {
  const isKept = writeStored('reading', changePaper(openRecord(), id, change));
  dispatchEvent(new CustomEvent('reading-change'));
  return isKept;
}

/** Turn a fact about the paper of this page on or off, and say in words what is so now. */
export function toggleFact(paper: OpenPaper, fact: 'read' | 'listed'): string {
  const isOn = openRecord().papers[paper.id]?.[fact] !== undefined;
  const { id, path, ...named } = paper;
  const change = fact === 'read' && isOn ? { place: undefined } : {};
  if (!keepChange(id, { ...named, ...change, [fact]: isOn ? undefined : new Date().toISOString() }))
    return REFUSED;
  // A browser that keeps no pages has said so where pages are kept.
  if (fact === 'listed') keepListed(path, isOn).catch(() => undefined);
  if (fact === 'listed') return isOn ? '保存をやめました' : '保存しました';
  return isOn ? '未読に戻しました' : '既読にしました';
}

/** What is on the list can be read without a network: its page is kept, or let go, in the background. */
async function keepListed(path: string, wasListed: boolean): Promise<void> {
  const { canStore, dropPages, keepPages } = await import('../../offline/stored-pages.ts');
  if (canStore) await (wasListed ? dropPages : keepPages)([path]);
}

/** The paper whose page this is, by its id and the title that the page shows; undefined on other pages. */
export function openPaper(): OpenPaper | undefined {
  const id = document.querySelector<HTMLElement>('reader-tools')?.dataset.paper;
  return paperUnder(id, document.querySelector<HTMLElement>('main h1'), location.pathname);
}

/** The paper of the entry of a list in which something stands; undefined outside of lists. */
export function entryPaper(inside: Element): OpenPaper | undefined {
  const entry = inside.closest<HTMLElement>('.entry');
  const heading = entry?.querySelector<HTMLElement>('hgroup > :first-child');
  return paperUnder(entry?.dataset.paper, heading, heading?.querySelector('a')?.pathname ?? '');
}

function paperUnder(
  id: string | undefined,
  heading: HTMLElement | null | undefined,
  path: string,
): OpenPaper | undefined {
  if (id === undefined || !heading) return undefined;
  return { id, path, title: heading.textContent.trim(), ...(heading.lang === 'en' ? { lang: 'en' } : {}) };
}

/** A paper in front of its reader, by its id, the title that stands there and the path of its page. */
type OpenPaper = Pick<PaperState, 'title' | 'lang'> & { id: string; path: string };
