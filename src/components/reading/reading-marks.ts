/** Marks in a list what its reader has read, begun, or saved. */
import { peekRecord, watchRecord } from './peek-record.ts';

watchRecord(() => {
  const papers = peekRecord();
  for (const entry of document.querySelectorAll<HTMLElement>('.entry')) {
    const { read, listed, place } = papers[entry.dataset.paper ?? ''] ?? {};
    const state = read ? '既読' : place ? '途中' : undefined;
    const text = entry.querySelector<HTMLElement>('.text');
    if (text && state) text.dataset.state = state;
    else delete text?.dataset.state;
    const save = entry.querySelector('[data-act=listed]');
    if (save) save.ariaPressed = String(listed !== undefined);
  }
});
