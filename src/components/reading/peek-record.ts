import type { PaperState } from '../../reading/record.ts';
import { readStored } from '../browser/browser-store.ts';

/** What this browser keeps of papers, unjudged: enough for marks on a page, without the code that changes it. */
export function peekRecord(): Readonly<Record<string, Partial<PaperState> | null>> {
  return (readStored('reading') as { papers?: Record<string, PaperState> | null } | undefined)?.papers ?? {};
}

/** Call `show` now, and whenever the record changes here or in another tab, as long as the page is there. */
export function watchRecord(show: () => void): void {
  for (const event of ['reading-change', 'storage', 'pageshow']) addEventListener(event, show);
  show();
}
