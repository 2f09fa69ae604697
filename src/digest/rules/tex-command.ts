/** Rules for commands of TeX outside formulas, which a reader would see as they stand. */
import { placeAt } from '../issue.ts';
import { textRuns } from '../outline.ts';
import type { Rule } from './rule.ts';

const COMMAND =
  /(?<!\\)\\(?:cite[a-z]*|[a-zA-Z]*ref|label|footnote|url|href|text(?:bf|it|sc|tt|rm|sf|sl)|emph|caption|section)\*?\{/;

/** References, labels and fonts: only a person knows what was meant. */
export const texCommandRules: readonly Rule[] = [
  {
    id: 'tex-command',
    severity: 'warning',
    judge: (outline) =>
      textRuns(outline, '\\').flatMap(({ source, start }) => {
        const found = COMMAND.exec(source);
        if (!found) return [];
        const message = `TeXの命令「${found[0]}…}」が本文にそのまま見えます。Markdownで書き直すか消し、命令そのものの話なら「\`」で囲んでください。`;
        return [{ message, place: placeAt(outline.text, start + found.index) }];
      }),
  },
];
