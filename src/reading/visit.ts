/** How far a reader had come at the last visit, as the browser keeps it. */
import { isObject, isTime } from './stored-value.ts';

/** Whoever comes back within half an hour is still here. */
const AWAY = 30 * 60 * 1000;

/** Read what was kept or loaded; undefined where it is none. */
export function readVisit(stored: unknown): Visit | undefined {
  if (!isObject(stored)) return undefined;
  const { seen, before, time } = stored;
  if (typeof seen !== 'string' || typeof time !== 'string' || !isTime(seen) || !isTime(time))
    return undefined;
  return { seen, time, ...(typeof before === 'string' && isTime(before) ? { before } : {}) };
}

/** The visit that goes on or begins where the newest day is `newest`, at a time (ISO 8601). */
export function visitAt(last: Visit | undefined, newest: string, time: string): Visit {
  if (!last) return { seen: newest, time };
  const isSame = Date.parse(time) - Date.parse(last.time) < AWAY;
  const before = isSame ? last.before : last.seen;
  return { seen: newest > last.seen ? newest : last.seen, time, ...(before === undefined ? {} : { before }) };
}

/** The later of two. */
export function laterVisit(ours: Visit | undefined, theirs: Visit | undefined): Visit | undefined {
  return (ours?.time ?? '') > (theirs?.time ?? '') ? ours : theirs;
}

/** A visit of the front page. */
export interface Visit {
  /** The newest day that was shown, YYYY-MM-DD. */
  seen: string;
  /** The newest day that an earlier visit had shown. */
  before?: string;
  /** When the front page was last open, ISO 8601. */
  time: string;
}
