import type { Issue, Place } from '../issue.ts';
import type { Outline } from '../outline.ts';

/** One rule for authors: a name, a weight, and a pure judgement over the outline and its tree. */
export interface Rule {
  id: string;
  severity: Issue['severity'];
  judge: (outline: Outline) => Finding[];
}

/** What a rule found; the rule's id and severity are added by the caller. */
export interface Finding {
  message: string;
  place: Place | undefined;
}
