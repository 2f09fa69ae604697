/** What the page and the thread of search say to each other. */
import type { Hit } from './hit.ts';
import type { SearchOptions } from '../options.ts';
import type { AllCounts } from './count-facets.ts';
import type { Subjects } from './near.ts';
import type { SessionState } from './session.ts';

/** An order to the thread. `id` names a search; a newer search makes the older void, the other orders go on with it. */
export type Order =
  | { id: number; kind: 'search'; text: string; options: SearchOptions }
  | { id: number; kind: 'more' }
  | { id: number; kind: 'facets' };

/** Answers come in pieces; `end` is the last of a search or a page. */
export type Answer =
  | { kind: 'hits'; hits: Hit[]; state: SessionState }
  | { kind: 'end'; state: SessionState; subjects: Subjects }
  | { kind: 'facets'; counts: AllCounts }
  | { kind: 'failure'; message: string };
