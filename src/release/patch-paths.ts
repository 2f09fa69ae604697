/** What an import may change in the repository: digests that are written, and dumps that have done their work. */

import { NEW_STYLE, OLD_STYLE } from '../digest/arxiv-forms.ts';

/** Modes of a plain file and of none: https://git-scm.com/docs/git-diff#_raw_output_format */
const [PLAIN, NONE] = ['100644', '000000'];
const DIGEST = new RegExp(String.raw`^content/papers/(?:${NEW_STYLE}|${OLD_STYLE})v\d+\.md$`);
const DUMP = /^content\/dumps\/[^/]+\.md$/;

/** The paths that no import changes, of `git diff --raw -z --no-renames`. */
export function foreignPaths(raw: string): string[] {
  const fields = raw.split('\0').slice(0, -1);
  const foreign: string[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const [[before, after] = [], file] = [fields[at]?.slice(1).split(' '), fields[at + 1] ?? ''];
    const isWritten = after === PLAIN && (before === PLAIN || before === NONE) && DIGEST.test(file);
    const isTakenAway = after === NONE && DUMP.test(file);
    if (!isWritten && !isTakenAway) foreign.push(file);
  }
  return foreign;
}
