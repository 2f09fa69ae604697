/** Rules for marks of emphasis that Markdown left standing as text. */
import { placeAt } from '../issue.ts';
import { textRuns } from '../outline.ts';
import type { Rule } from './rule.ts';

const BARE_MARK = /(?<!\\)\*\*/g;

/** `**` that a reader would see. */
export const emphasisRules: readonly Rule[] = [
  {
    id: 'emphasis-leftover',
    severity: 'error',
    judge: (outline) =>
      textRuns(outline, '**').flatMap(({ source, start }) => {
        const marks = [...source.matchAll(BARE_MARK)];
        const [first] = marks;
        if (!first) return [];
        const more = marks.length > 1 ? `（この文に${marks.length}か所）` : '';
        return [
          {
            message: `「**」が太字にならずに残っています${more}。対になる「**」を同じ段落に書くか、内側の空白を消すか、文字として見せるなら「\\*\\*」と書いてください。`,
            place: placeAt(outline.text, start + first.index),
          },
        ];
      }),
  },
];
