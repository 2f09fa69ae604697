import type { Finding, Issue } from '../issue.ts';
import type { Outline } from '../outline.ts';

/** One rule for authors: a name, a weight, and a pure judgement over the outline and its tree; its caller adds id and severity to what it finds. */
export interface Rule {
  id: string;
  severity: Issue['severity'];
  judge: (outline: Outline) => Finding[];
}
