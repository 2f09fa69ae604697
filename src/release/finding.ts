/** A finding of the checks of a built site: an issue in one of its files, never with a line, since nobody edits them. */
import type { FileIssue } from '../digest/issue.ts';

/** Something for which a site is not published. */
export function fault(file: string, rule: string, message: string): FileIssue {
  return { severity: 'error', file, rule, message, place: undefined };
}

/** Something that a person should look at. */
export function remark(file: string, rule: string, message: string): FileIssue {
  return { ...fault(file, rule, message), severity: 'warning' };
}
