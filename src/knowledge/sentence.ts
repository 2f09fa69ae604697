/** The sentence in which something stands. */
import { bisect } from '../markdown/bisect.ts';
import { rememberNewest } from '../markdown/remember.ts';

/** Where a sentence ends: after its full stop and the brackets that close with it, or at a line's end. */
const END = /[。！？!?．]+[」』）)】”"]*|\n|(?<=[\p{L}\d)\]])\.(?=\s+\p{Lu})/gu;
/** A sentence longer than this is cut on either side of what it is shown for. */
const LONGEST = 180;

/** Cut out the sentence round a range of a text, as the words before, inside and after the range. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const ends = endsOf(text);
  const from = ends[bisect(ends.length, (index) => (ends[index] ?? 0) > start) - 1] ?? 0;
  const to = ends[bisect(ends.length, (index) => (ends[index] ?? 0) >= end)] ?? text.length;
  const room = Math.max(0, LONGEST - (end - start));
  const before = text.slice(from, start).trimStart();
  const after = text.slice(end, to).trimEnd();
  const isLong = before.length + after.length > room;
  const roomAfter = Math.max(room / 2, room - before.length);
  const roomBefore = Math.max(room / 2, room - after.length);
  return {
    before: isLong && before.length > roomBefore ? `…${before.slice(-roomBefore)}` : before,
    name: text.slice(start, end),
    after: isLong && after.length > roomAfter ? `${after.slice(0, roomAfter)}…` : after,
  };
}

/** A paragraph is asked for each of its names in turn. */
const endsOf = rememberNewest(2, (text) =>
  Array.from(text.matchAll(END), (match) => match.index + match[0].length),
);

/** A sentence and the words in it for which it is shown. */
export interface Sentence {
  before: string;
  name: string;
  after: string;
}
