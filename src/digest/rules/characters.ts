/** Rules for characters that no digest may hold, since they hide or change what a reader sees. */
import { findHidden, HIDDEN_RULES, type HiddenCharacter } from '../hidden-characters.ts';
import { placeAt } from '../issue.ts';
import { endOffset, nodesOf, startOffset, textRuns, type Outline } from '../outline.ts';
import type { Rule } from './rule.ts';

/** Other tags are shown as text like any word; prompts are full of `<object>` and the like. */
const ACTIVE_TAG = /<\/?(?:script|iframe)\b[^>]*>?/gi;

/** Those of one rule that the text names by their numbers, `&#x202e;`, where it is no code: pages show what is meant. */
function findReferenced({ text, tree }: Outline, rule: string): HiddenCharacter[] {
  if (!text.includes('&#')) return [];
  return nodesOf(tree, 'text', 'image').flatMap((node) => {
    const meant = node.type === 'text' ? node.value : (node.alt ?? '');
    const start = startOffset(node);
    const written = text.slice(start, endOffset(node));
    const named = findHidden(meant, rule).filter((hidden) => !written.includes(hidden.found));
    return named.map((hidden) => ({ ...hidden, offset: start + written.indexOf('&#') }));
  });
}

/** Control characters, marks that turn the direction of text, and HTML that would run. */
export const characterRules: readonly Rule[] = [
  ...HIDDEN_RULES.map((id): Rule => ({
    id,
    severity: 'error',
    judge: (outline) =>
      [...findHidden(outline.text, id), ...findReferenced(outline, id)].map(({ message, offset }) => ({
        message,
        place: placeAt(outline.text, offset),
      })),
  })),
  {
    id: 'active-html',
    severity: 'error',
    judge: (outline) =>
      textRuns(outline, '<').flatMap(({ source, start }) =>
        [...source.matchAll(ACTIVE_TAG)].map((match) => ({
          message: `HTMLの「${match[0]}」が本文にあります。消すか、説明のためなら「\`${match[0]}\`」のようにコードとして書いてください。`,
          place: placeAt(outline.text, start + match.index),
        })),
      ),
  },
];
