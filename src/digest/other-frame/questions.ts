/** Find the eight questions in a text that does not set them as headings of ours: `1. …`, `### 1. …`, `**1. …**`. */
import { hasUsualWording } from '../outline.ts';
import { linesOf, type Line } from '../repairs/lines.ts';
import { SECTIONS, WORDING } from '../sections.ts';

const NUMBERED = /^[ \t]{0,3}(#{1,6}[ \t]*)?(\*\*)?([1-8])[ \t]*[.．、)）](?!\d)[ \t]*(\S.*)$/u;
const FENCE = /^\s*(`{3,}|~{3,})/;
/** The question, what it asks besides, and after a colon, a space or its end the answer. */
const QUESTION =
  /^([^:：]{0,120}?(?:か|について|もの|すると)(?:を?教えてください|どうなりますか)?[。？?]?(?:(?:本文で|技術者が|例えば)[^:：。]{0,120}?(?:含めて|トーンで|など)(?:教えてください)?[。？?]?)?)(?:[ \t]*[:：][ \t]*|[ \t]+|(?<=[。？?])|$)(.*)$/u;
/** Lists of real answers do not come near; each line more costs time. */
const MOST_CANDIDATES = 1000;
/** A line that is longer or holds the end of a sentence or a hashtag is no heading but an answer. */
const LONGEST_HEADING = 40;
const SENTENCE = /[。．！!#＃]|[.？?]$/u;

/**
 * The lines of a summary that begin the answer to a question, in order. The generator's wording decides; where it is missing,
 * numbers do, if they can be read in one way only. None where they cannot.
 */
export function findQuestions(text: string): Question[] {
  const found = candidatesOf(text);
  if (found.length > MOST_CANDIDATES) return [];
  const ranks = new Map<number, number>();
  for (const one of found) ranks.set(one.n, Math.max(ranks.get(one.n) ?? 0, rankOf(one)));
  const usable = found.filter((one) => rankOf(one) === ranks.get(one.n));
  const worded = usable.filter(({ isWorded }) => isWorded);
  const chain = worded.length < usable.length ? onlyChain(usable) : undefined;
  const marks = chain && isPlain(chain, found) ? chain : withoutEcho(text, worded);
  return marks.map((mark, index) => ({ ...mark, ...readLine(mark, hasMore(text, marks, index)) }));
}

/** Whether the questions are this site's eight and not somebody else's numbered list; under a label less is needed. */
export function areOurs(questions: readonly Question[], isLabelled: boolean): boolean {
  const worded = questions.filter(({ isWorded }) => isWorded).length;
  if (!isLabelled) return worded > SECTIONS.length / 2;
  return worded > 1 || questions.length === SECTIONS.length;
}

function candidatesOf(text: string): Candidate[] {
  let fence: string | undefined;
  return linesOf(text).flatMap((line) => {
    const mark = FENCE.exec(line.text)?.[1];
    if (mark) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    const [, hashes, bold, digit, rest] = NUMBERED.exec(line.text) ?? [];
    if (digit === undefined || rest === undefined) return [];
    const n = Number(digit);
    const isWorded = hasUsualWording({ n, heading: rest.replace(/^\*\*/, '') });
    // A fence that is never closed must not hide the questions after it.
    if (fence !== undefined && !isWorded) return [];
    const form = hashes !== undefined ? 'heading' : bold !== undefined ? 'bold' : 'item';
    return [{ n, line, rest: rest.trim(), form, isWorded }];
  });
}

/** Numbers of lists inside an answer are less of a heading than those of the questions. */
function rankOf({ form, isWorded }: Candidate): number {
  if (isWorded) return 2;
  return form === 'item' ? 0 : 1;
}

/** Whether no number among worded questions could be that of a list inside the answer above it. */
function isPlain(chain: readonly Candidate[], found: readonly Candidate[]): boolean {
  if (!chain.some(({ isWorded }) => isWorded)) return true;
  return chain.every((one, index) => rankOf(one) > 0 || found[found.indexOf(one) - 1] === chain[index - 1]);
}

/** Without the questions that only repeat the instructions; where both have answers, a person must say which are meant. */
function withoutEcho(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const answered = new Set(
    candidates.filter((one, index) => hasMore(text, candidates, index) || readLine(one, false).answer !== ''),
  );
  const numbers = new Set([...answered].map(({ n }) => n));
  return candidates.filter((one) => answered.has(one) || !numbers.has(one.n));
}

/** Whether anything stands below the line of a question. */
function hasMore(text: string, marks: readonly Candidate[], index: number): boolean {
  return text.slice(marks[index]?.line.end, marks[index + 1]?.line.start).trim() !== '';
}

/** The one way to count from 1 to the highest number; undefined where lists inside the answers allow several. */
function onlyChain(candidates: readonly Candidate[]): Candidate[] | undefined {
  const highest = Math.max(...candidates.map(({ n }) => n));
  const ways = Array.from({ length: highest + 1 }, (): Candidate[][] => []);
  ways[0] = [[]];
  for (const one of candidates) {
    // Two are enough to know that there are several.
    ways[one.n] = [...(ways[one.n] ?? []), ...(ways[one.n - 1] ?? []).map((way) => [...way, one])].slice(
      0,
      2,
    );
  }
  const [only, ...more] = ways[highest] ?? [];
  return more.length === 0 ? only : undefined;
}

/** Part the question on a line from an answer that begins there. */
function readLine(
  { n, rest, form, isWorded }: Candidate,
  hasBody: boolean,
): { heading: string; answer: string } {
  const isBold = form === 'bold' || rest.startsWith('**');
  const [bold = '', ...after] = isBold ? rest.replace(/^\*\*/, '').split('**') : [rest];
  const [, question, answer] = QUESTION.exec(isBold ? bold.replace(/[:：]\s*$/, '') : rest) ?? [];
  const tail = after.join('**').replace(/^[ \t]*[:：]?[ \t]*/, '');
  if (isWorded && question !== undefined)
    return { heading: question.trim(), answer: [answer, tail].filter(Boolean).join(' ') };
  const isHeading =
    form === 'heading' || (isBold && tail === '') || (rest.length <= LONGEST_HEADING && !SENTENCE.test(rest));
  if (isHeading && hasBody) return { heading: isBold && tail === '' ? bold.trim() : rest, answer: '' };
  const key = SECTIONS.find((section) => section.n === n)?.key ?? 'background';
  return { heading: WORDING[key], answer: form === 'bold' ? `**${rest}` : rest };
}

/** A line that may begin an answer. */
interface Candidate {
  n: number;
  line: Line;
  /** What follows the number. */
  rest: string;
  form: 'heading' | 'bold' | 'item';
  isWorded: boolean;
}

/** A question with the answer that begins on its line, if one does. */
export interface Question extends Candidate {
  heading: string;
  answer: string;
}
