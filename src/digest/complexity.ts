/**
 * Text that no digest is and that would keep a Markdown parser busy for minutes or overflow its
 * stack: nesting without end, and marks of emphasis by the thousand in one paragraph.
 */
import { placeAt } from './issue.ts';
import type { Finding } from './rules/rule.ts';

/** Real digests stay below 100,000 characters. */
const MOST_CHARACTERS = 2_000_000;
/** Real digests nest lists five deep. */
const DEEPEST_NESTING = 60;
/** White space before the mark of a list: a level of nesting takes two characters or more. */
const WIDEST_INDENT = 200;
/** Parsing emphasis takes time by the square of its marks. */
const MOST_MARKS = 3000;
const CONTAINERS = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const MARKS = /[*_~]+|[[\]]/g;

/** The first reason for which a text is not parsed at all, or undefined. */
export function findComplexity(text: string): Finding | undefined {
  if (text.length > MOST_CHARACTERS) {
    return refuse(text, 0, `論文一本に${text.length}文字あります（上限は${MOST_CHARACTERS}文字）`);
  }
  let start = 0;
  for (const blank of [...text.matchAll(/\n[ \t]*\n/g), undefined]) {
    const end = blank?.index ?? text.length;
    const marks = end - start > MOST_MARKS ? (text.slice(start, end).match(MARKS)?.length ?? 0) : 0;
    if (marks > MOST_MARKS)
      return refuse(text, start, `一つの段落に記号が${marks}個あります（上限は${MOST_MARKS}個）`);
    start = end + (blank?.[0].length ?? 0);
  }
  return findDeepLine(text);
}

function findDeepLine(text: string): Finding | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    // Most lines are words.
    const prefix = line.length > DEEPEST_NESTING ? (CONTAINERS.exec(line)?.[0] ?? '') : '';
    const marks = prefix.match(/[^ \t]+/g)?.join('').length ?? 0;
    const indent = prefix.length - prefix.trimStart().length;
    if (marks > DEEPEST_NESTING || indent > WIDEST_INDENT) {
      return refuse(text, start, '箇条書きや引用が深く重なりすぎています');
    }
    start += line.length + 1;
  }
  return undefined;
}

function refuse(text: string, offset: number, reason: string): Finding {
  return {
    message: `${reason}。Markdownとして読めないので、書き直してください。`,
    place: placeAt(text, offset),
  };
}
