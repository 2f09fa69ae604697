/** Judge the outline of a digest by every rule, and report all findings in the order of the text. */
import type { Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import { answerRules } from './rules/answers.ts';
import { blurbRules } from './rules/blurb.ts';
import { characterRules } from './rules/characters.ts';
import { emphasisRules } from './rules/emphasis.ts';
import { fenceRules } from './rules/fences.ts';
import { frameRules } from './rules/frame.ts';
import { indentedCodeRules } from './rules/indented-code.ts';
import { linkRules } from './rules/links.ts';
import { mathRules } from './rules/math.ts';
import type { Rule } from './rules/rule.ts';
import { sectionRules } from './rules/sections.ts';
import { tableRules } from './rules/tables.ts';
import { texCommandRules } from './rules/tex-command.ts';

/** Every rule for the text of a digest. */
export const RULES: readonly Rule[] = [
  ...frameRules,
  ...sectionRules,
  ...fenceRules,
  ...indentedCodeRules,
  ...emphasisRules,
  ...mathRules,
  ...texCommandRules,
  ...tableRules,
  ...linkRules,
  ...characterRules,
  ...answerRules,
  ...blurbRules,
];

/** The rules that stop a build, which does without the dearer ones that only warn. */
export const STOPPING_RULES = RULES.filter(({ severity }) => severity === 'error');

/** All findings of these rules. */
export function lint(outline: Outline, rules: readonly Rule[]): Issue[] {
  if (outline.refusal) return [{ rule: 'too-complex', severity: 'error', ...outline.refusal }];
  const issues = rules.flatMap(({ id, severity, judge }) =>
    judge(outline).map((finding) => ({ rule: id, severity, ...finding })),
  );
  return issues.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}
