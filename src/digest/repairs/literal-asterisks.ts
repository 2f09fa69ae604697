import { textRuns } from '../outline.ts';
import type { RepairRule } from './repair.ts';

/** `Brainf**k`, `2**3`: two asterisks between letters or digits mean themselves. */
const INSIDE_WORD = /(?<=[A-Za-z0-9)\]])\*\*(?=[A-Za-z0-9(])/g;

/** Asterisks that are no marks. */
export const literalAsterisks: RepairRule = {
  id: 'literal-asterisks',
  message: '太字でない「**」を文字にしました',
  find: (outline) =>
    textRuns(outline).flatMap(({ source, start }) =>
      [...source.matchAll(INSIDE_WORD)].map(({ index }) => ({
        start: start + index,
        end: start + index + '**'.length,
        replacement: '\\*\\*',
      })),
    ),
};
