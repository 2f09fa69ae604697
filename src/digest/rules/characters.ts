/** Rules for characters that no digest may hold, since they hide or change what a reader sees. */
import { findHidden, HIDDEN_RULES } from '../hidden-characters.ts';
import { placeAt } from '../issue.ts';
import { textRuns } from '../outline.ts';
import type { Rule } from './rule.ts';

/** Other tags are shown as text like any word; prompts are full of `<object>` and the like. */
const ACTIVE_TAG = /<\/?(?:script|iframe)\b[^>]*>?/gi;

/** Control characters, marks that turn the direction of text, and HTML that would run. */
export const characterRules: readonly Rule[] = [
  ...HIDDEN_RULES.map((id): Rule => ({
    id,
    severity: 'error',
    judge: ({ text }) =>
      findHidden(text)
        .filter(({ rule }) => rule === id)
        .map(({ message, offset }) => ({ message, place: placeAt(text, offset) })),
  })),
  {
    id: 'active-html',
    severity: 'error',
    judge: (outline) =>
      textRuns(outline).flatMap(({ source, start }) =>
        [...source.matchAll(ACTIVE_TAG)].map((match) => ({
          message: `HTMLの「${match[0]}」が本文にあります。消すか、説明のためなら「\`${match[0]}\`」のようにコードとして書いてください。`,
          place: placeAt(outline.text, start + match.index),
        })),
      ),
  },
];
