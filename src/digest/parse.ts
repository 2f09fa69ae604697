/** Turn the Markdown of one digest into a validated digest, or say everything that stops it. */
import type { Issue } from './issue.ts';
import { lint } from './lint.ts';
import { outlineOf, type Outline } from './outline.ts';
import { digestSchema, SECTIONS, type Digest } from './schema.ts';

/**
 * Parse one digest. Never throws for bad input: `digest` is undefined when an issue of severity
 * error stands in `issues`, or when no date is known. Places count in `text`.
 */
export function parseDigest(text: string, date: string | undefined): ParsedDigest {
  return parseOutline(outlineOf(text), date);
}

/** Judge an outline, and read the digest from it when no error stands in the way. */
export function parseOutline(outline: Outline, date: string | undefined): ParsedDigest {
  const issues = lint(outline);
  const isBroken = date === undefined || issues.some(({ severity }) => severity === 'error');
  return { digest: isBroken ? undefined : readDigest(outline, date), issues };
}

function readDigest(outline: Outline, date: string): Digest {
  return digestSchema.parse({
    id: outline.paperLink?.ref?.id,
    version: outline.paperLink?.ref?.version ?? 1,
    date,
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
