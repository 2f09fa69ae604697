/** Judge the values of a front matter for characters that hide or change what a reader sees, and for ends of lines. */
import { visit, type Document } from 'yaml';
import { excerpt } from './excerpt.ts';
import { codeOf, findHidden } from './hidden-characters.ts';

/** Half of a surrogate pair, which only an escape of YAML can make. */
const HALF = /\p{Cs}/u;
/** Inside a text of one line; at its end, folded blocks leave one that means nothing. */
const LINE_END = /[\n\r\u2028\u2029]/;

/** What is wrong with the texts in the YAML, names of items too, with its place there. */
export function judgeValues(source: string, document: Document): ValueFault[] {
  const faults: ValueFault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const [start, end] = range;
      const written = source.slice(start, end);
      for (const { message, found } of findHidden(value))
        faults.push({ message, offset: start + Math.max(written.indexOf(found), 0) });
      const [half] = HALF.exec(value) ?? [];
      if (half !== undefined)
        faults.push({
          message: `文字の半分（${codeOf(half)}）だけがあります。消してください。`,
          offset: start,
        });
      if (LINE_END.test(value.trim())) faults.push({ message: describeLines(value), offset: start });
    },
  });
  return faults;
}

function describeLines(value: string): string {
  const [first = ''] = value.trim().split(LINE_END, 1);
  return `「${excerpt(first)}」で始まる値に改行があります。一行に書いてください。`;
}

/** A fault, and its offset in the YAML. */
interface ValueFault {
  message: string;
  offset: number;
}
