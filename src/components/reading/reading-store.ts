/** The reader's record as this browser keeps it. */
import {
  changePaper,
  readRecord,
  type PaperChange,
  type PaperState,
  type ReadingRecord,
} from '../../reading/record.ts';
import { readStored, writeStored } from '../browser-store.ts';
import { RECORD_KEY } from './store-keys.ts';

/** What is known now. */
export function openRecord(): ReadingRecord {
  return readRecord(readStored(RECORD_KEY));
}

/** Keep a record, or forget it; the page answers with `reading-change`. False where the browser keeps nothing. */
export function keepRecord(record: ReadingRecord | undefined): boolean {
  const isKept = writeStored(RECORD_KEY, record);
  dispatchEvent(new CustomEvent('reading-change'));
  return isKept;
}

/** Change what is known of one paper. */
export function keepChange(id: string, change: PaperChange): boolean {
  return keepRecord(changePaper(openRecord(), id, change));
}

/** Turn a fact about the paper of this page on or off, and say in words what is so now. */
export function toggleFact(paper: OpenPaper, fact: 'read' | 'listed'): string {
  const isOn = openRecord().papers[paper.id]?.[fact] !== undefined;
  const { id, ...named } = paper;
  const change = fact === 'read' && isOn ? { place: undefined } : {};
  if (!keepChange(id, { ...named, ...change, [fact]: isOn ? undefined : new Date().toISOString() }))
    return 'このブラウザーは記録を残せません';
  if (fact === 'listed') void keepListed(isOn);
  if (fact === 'listed') return isOn ? '読書リストから外しました' : '読書リストに入れました';
  return isOn ? '未読に戻しました' : '既読にしました';
}

/** What is on the list can be read without a network: its page is kept, or let go, in the background. */
async function keepListed(wasListed: boolean): Promise<void> {
  const { canStore, dropPages, keepPages } = await import('../../offline/stored-pages.ts');
  if (canStore) await (wasListed ? dropPages : keepPages)([location.pathname]);
}

/** The paper whose page this is, by its id and the title that the page shows; undefined on other pages. */
export function openPaper(): OpenPaper | undefined {
  const id = /^\/papers\/(\d+\.\d+)(?:v\d+)?\/$/.exec(location.pathname)?.[1];
  const heading = document.querySelector<HTMLElement>('main h1');
  if (id === undefined || !heading) return undefined;
  return { id, title: heading.textContent.trim(), ...(heading.lang === 'en' ? { lang: 'en' } : {}) };
}

type OpenPaper = Pick<PaperState, 'title' | 'lang'> & { id: string };
