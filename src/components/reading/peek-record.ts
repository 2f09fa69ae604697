import type { PaperState } from '../../reading/record.ts';
import { readStored } from '../browser-store.ts';

/** What this browser keeps of papers, unjudged: enough for marks on a page, without the code that changes it. */
export function peekRecord(): Readonly<Record<string, Partial<PaperState> | null>> {
  return (readStored('reading') as { papers?: Record<string, PaperState> | null } | undefined)?.papers ?? {};
}

/** Call `show` now, and whenever the record changes here or in another tab; the answer ends that. */
export function watchRecord(show: () => void): () => void {
  const events = ['reading-change', 'storage', 'pageshow'];
  for (const event of events) addEventListener(event, show);
  show();
  return () => {
    for (const event of events) removeEventListener(event, show);
  };
}
