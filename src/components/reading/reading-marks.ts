/** Marks in a list what its reader has read, begun, or put on the reading list. */
import { peekRecord, watchRecord } from './peek-record.ts';

watchRecord(() => {
  const papers = peekRecord();
  for (const entry of document.querySelectorAll<HTMLElement>('.entry')) {
    const { read, listed, place } = papers[entry.dataset.paper ?? ''] ?? {};
    const state = read ? '既読' : listed ? 'リスト' : place ? '途中' : undefined;
    entry.toggleAttribute('data-read', read !== undefined);
    const glyph = entry.querySelector<HTMLElement>('.glyph');
    entry.toggleAttribute('data-state', state !== undefined);
    if (glyph && state) glyph.dataset.state = state;
  }
});
