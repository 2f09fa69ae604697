/** Print issues for a person, for programs and for GitHub; nothing is judged here. */
import { nameHidden } from '../digest/hidden-characters.ts';
import type { FileIssue, Issue } from '../digest/issue.ts';

const SEVERITY = { error: 'エラー', warning: '警告' } as const;

/** Grouped by file; each issue begins with `file:line:column`, which terminals turn into a link. */
export function issuesAsText(issues: readonly FileIssue[]): string {
  const byFile = Map.groupBy(issues, ({ file }) => file);
  return [...byFile].map(([, found]) => found.map(issueLine).join('\n')).join('\n\n');
}

function issueLine({ file, severity, rule, message, place }: FileIssue): string {
  // What is wrong with a whole file has no line.
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  return nameHidden(`${where} ${SEVERITY[severity]} ${message} [${rule}]`);
}

/** Workflow commands: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function issuesAsGithub(issues: readonly FileIssue[]): string {
  return issues
    .map(({ file, severity, rule, message, place }) => {
      const where = place ? `,line=${place.line},col=${place.column}` : '';
      return `::${severity} file=${property(file)}${where},title=${property(rule)}::${data(message)}`;
    })
    .join('\n');
}

/** An issue as a plain record; a missing place is null, never 0. */
export function issueAsRecord({ severity, rule, message, place }: Issue) {
  return { severity, rule, line: place?.line ?? null, column: place?.column ?? null, message };
}

function data(text: string): string {
  return nameHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
