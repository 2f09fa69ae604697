/** Marks of emphasis that Markdown would leave standing. */
import { textRuns, type Outline } from '../outline.ts';
import type { Edit, RepairRule } from './repair.ts';

/** `** 太字 **`: with white space inside the marks they open and close nothing. */
const SPACED = /(?<![\\*])\*\*[ \t\u3000]*([^*\n]*?[^*\s])[ \t\u3000]*\*\*(?!\*)/gu;
/** `Brainf**k`, `2**3`: two asterisks between letters or digits mean themselves. */
const INSIDE_WORD = /(?<=[A-Za-z0-9)\]])\*\*(?=[A-Za-z0-9(])/g;

/** White space inside the marks of bold text. */
export const spacedEmphasis: RepairRule = {
  id: 'spaced-emphasis',
  message: '太字の印の内側の空白を取りました',
  find: (outline) => leftovers(outline, SPACED, (match) => `**${match[1] ?? ''}**`),
};

/** Asterisks that are no marks. */
export const literalAsterisks: RepairRule = {
  id: 'literal-asterisks',
  message: '太字でない「**」を文字にしました',
  find: (outline) => leftovers(outline, INSIDE_WORD, () => '\\*\\*'),
};

function leftovers(outline: Outline, pattern: RegExp, replace: (match: RegExpExecArray) => string): Edit[] {
  return textRuns(outline).flatMap(({ source, start }) =>
    [...source.matchAll(pattern)].map((match) => {
      const at = start + match.index;
      return { start: at, end: at + match[0].length, replacement: replace(match) };
    }),
  );
}
