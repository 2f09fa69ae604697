/** Judge the values of a front matter for characters that hide or change what a reader sees, for ends of lines, and for what is lost behind them. */
import { visit, type Document } from 'yaml';
import { excerpt } from './excerpt.ts';
import { codeOf, findHidden } from './hidden-characters.ts';
import { quoteYaml } from './yaml-mistakes.ts';

/** Half of a surrogate pair, which only an escape of YAML can make. */
const HALF = /\p{Cs}/u;
/** Inside a text of one line; at its end, folded blocks leave one that means nothing. */
const LINE_END = /[\n\r\u2028\u2029]/;

/** What YAML takes for a remark behind a value without quotes; a title says `#1` more often. */
const REMARK = /^[ \t]*#/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with the texts in the YAML, names of items too, with its place there. */
export function judgeValues(source: string, document: Document): ValueFault[] {
  const faults: ValueFault[] = [];
  visit(document, {
    Scalar(_, { value, range, type }) {
      if (!range) return;
      const [start, end] = range;
      const isText = typeof value === 'string' ? !DATE.test(value) : value === null;
      if (type === 'PLAIN' && isText) {
        const lineEnd = source.indexOf('\n', end);
        const rest = source.slice(end, lineEnd === -1 ? undefined : lineEnd);
        const [before] = REMARK.exec(rest) ?? [];
        if (before !== undefined)
          faults.push({
            message: describeRemark(source.slice(start, end) + rest),
            offset: end + before.length - 1,
          });
      }
      if (typeof value !== 'string') return;
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

function describeRemark(whole: string): string {
  return `「#」から後は注釈になり、読まれません。値なら引用符で囲み「${quoteYaml(whole)}」と書いてください。注釈なら、前の行に移してください。`;
}

/** A fault, and its offset in the YAML. */
interface ValueFault {
  message: string;
  offset: number;
}
