import { endOffset, nodesOf, startOffset, textRuns, type Outline } from '../outline.ts';
import type { RepairRule } from './repair.ts';

/** `Brainf**k`, `2**3`, `a ** b`: two asterisks between letters or digits mean themselves, as they do before `kwargs`. */
const LITERAL =
  /(?<=[A-Za-z0-9)\]])\*\*(?=[A-Za-z0-9(])|(?<=[A-Za-z0-9)\]] )\*\*(?= [A-Za-z0-9(])|(?<!\*)\*\*(?=kw(?:arg)?s\b)/g;
const MARK = '**';

/** Asterisks that are no marks. */
export const literalAsterisks: RepairRule = {
  id: 'literal-asterisks',
  message: '太字でない「**」を文字にしました',
  find: (outline) =>
    [...leftovers(outline), ...powers(outline)]
      .map((start) => ({ start, end: start + MARK.length, replacement: '\\*\\*' }))
      .sort((a, b) => a.start - b.start),
};

function leftovers(outline: Outline): number[] {
  return textRuns(outline).flatMap(({ source, start }) =>
    [...source.matchAll(LITERAL)].map(({ index }) => start + index),
  );
}

/** `x**2 + y**2`: bold text that begins and ends inside words of its own is none. */
function powers({ text, tree }: Outline): number[] {
  return nodesOf(tree, 'strong').flatMap((node) => {
    const marks = [startOffset(node), endOffset(node) - MARK.length];
    const isInside = marks.every((at) => /^[A-Za-z0-9)\]]\*\*[A-Za-z0-9(]$/.test(text.slice(at - 1, at + 3)));
    return isInside ? marks : [];
  });
}
