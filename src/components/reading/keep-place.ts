/** Where reading stopped, and when a digest has been read. */
import type { SectionRail } from '../paper/section-rail.ts';
import { keepChange, openPaper, openRecord } from './reading-store.ts';

/** Milliseconds without a scroll after which a place is one. */
const SETTLED = 1000;
/** The same for the place at which a page was opened. */
const ARRIVED = 4000;
/** Whoever dwelt on so many sections, the references among them, has read a digest. */
const READ = 4;

/** Remember the place in the paper of this page, and that it was read once its reader has come to the end. */
export function keepPlace(): void {
  const paper = openPaper();
  const rail = document.querySelector<SectionRail>('section-rail');
  if (!paper || !rail) return;
  const { id, ...named } = paper;
  const dwelt = new Set<string>();
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const place = rail.place;
    if (!place) return;
    dwelt.add(place.section);
    const isEnd = place.section === 'references' || place.section === 'tweet';
    const isRead = isEnd && dwelt.size >= READ && !openRecord().papers[id]?.read;
    const time = new Date().toISOString();
    keepChange(id, { ...named, place: { ...place, time }, ...(isRead ? { read: time } : {}) });
  };
  const settle = () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, SETTLED);
  };
  addEventListener('scroll', settle, { passive: true });
  // The scroll that brought these tools here has passed; whoever only looks in has not begun to read.
  timer = window.setTimeout(keep, ARRIVED);
  // The last event that a phone tells of a page; https://www.w3.org/TR/page-visibility-2/
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) keep();
  });
}
