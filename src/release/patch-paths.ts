/** What an import may change in the repository: digests that are written, and dumps that have done their work. */

import { NEW_STYLE, OLD_STYLE } from '../digest/arxiv-forms.ts';

/** Modes of a plain file and of none: https://git-scm.com/docs/git-diff#_raw_output_format */
const [PLAIN, NONE] = ['100644', '000000'];
const ENTRY = /^:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ [A-Z]\d*$/;
const DIGEST = new RegExp(String.raw`^papers/(?:${NEW_STYLE}|${OLD_STYLE})v\d+\.md$`);
const DUMP = /^dumps\/[^/]+\.md$/i;

/**
 * The paths that no import into the folder `content` (with a slash at its end, or empty) changes, of `git diff --raw -z --no-renames`;
 * undefined for what is none, or was cut off.
 */
export function foreignPaths(raw: string, content = 'content/'): string[] | undefined {
  const fields = raw.split('\0');
  const isWhole = fields.pop() === '' && fields.length % 2 === 0;
  if (!isWhole || fields.some((field, at) => at % 2 === 0 && !ENTRY.test(field))) return undefined;
  const foreign: string[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const [[before, after] = [], file] = [fields[at]?.slice(1).split(' '), fields[at + 1] ?? ''];
    const own = file.startsWith(content) ? file.slice(content.length) : '';
    const isWritten = after === PLAIN && (before === PLAIN || before === NONE) && DIGEST.test(own);
    const isTakenAway = after === NONE && DUMP.test(own);
    if (!isWritten && !isTakenAway) foreign.push(file);
  }
  return foreign;
}
