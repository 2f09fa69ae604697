/** Turn the Markdown of one digest into a validated digest, or say everything that stops it. */
import type { Issue } from './issue.ts';
import { lint, RULES } from './lint.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { Rule } from './rules/rule.ts';
import { digestSchema, type Digest, type FrontMatter } from './schema.ts';
import { SECTIONS } from './sections.ts';

/**
 * Parse one digest. Never throws for bad input: `digest` is undefined when an issue of severity
 * error stands in `issues`, or when no front matter is given. Places count in `text`.
 */
export function parseDigest(text: string, front: FrontMatter | undefined): ParsedDigest {
  return parseOutline(outlineOf(text), front);
}

/** Judge an outline by these rules, and read the digest from it when no error stands in the way. */
export function parseOutline(
  outline: Outline,
  front: FrontMatter | undefined,
  rules: readonly Rule[] = RULES,
): ParsedDigest {
  const issues = lint(outline, rules);
  const isBroken = front === undefined || issues.some(({ severity }) => severity === 'error');
  return { digest: isBroken ? undefined : readDigest(outline, front), issues };
}

function readDigest(outline: Outline, front: FrontMatter): Digest {
  return digestSchema.parse({
    ...front,
    id: outline.paperLink?.ref?.id,
    version: outline.paperLink?.ref?.version ?? 1,
    title: outline.titles[0]?.text,
    sections: Object.fromEntries(
      SECTIONS.map(({ n, key }) => {
        const section = outline.sections.find((found) => found.n === n);
        return [key, { heading: section?.heading, markdown: section?.markdown }];
      }),
    ),
  });
}

/** The answer of the parser. */
export interface ParsedDigest {
  digest: Digest | undefined;
  issues: Issue[];
}
