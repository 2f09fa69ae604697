/** Find the papers of a dump in the other frame: a title that is a link, labels, and below them the questions. */
import { areOurs, findQuestions, type Question } from './questions.ts';

/** A title may hold brackets and run over several lines; its link ends the line. */
const TITLE = /^#{1,3}[ \t]+\[((?:(?!\]\(|\n#)[^]){1,2000})\]\((\S+?)\)[ \t]*$/gm;
/** What only our own form has. */
const OUR_LINK = /^\[View Paper\]\(/im;
const ABSTRACT = labelOf('abstract|アブストラクト|要旨');
const SUMMARY = labelOf('summary|要約');
/** The heading of the whole day. */
const DAY = /^\s*#[ \t].*\n\s*$/;

/** All papers of the other frame, in order; none in a dump of our own form. */
export function findPapers(dump: string): FramedPaper[] {
  if (OUR_LINK.test(dump)) return [];
  const titles = [...dump.matchAll(TITLE)];
  const papers = titles.filter((title, index) =>
    holdsPaper(dump.slice(title.index, titles[index + 1]?.index)),
  );
  return papers.map((match, index) => {
    const { index: start, 1: title = '', 2: url = '' } = match;
    const end = papers[index + 1]?.index ?? dump.length;
    const head = start + match[0].length;
    const text = dump.slice(head, end);
    const summary = SUMMARY.exec(text);
    const bodyStart = head + (summary ? summary.index + summary[0].length : 0);
    const questions = findQuestions(dump.slice(bodyStart, end)).map((question) => shift(question, bodyStart));
    const day = index === 0 && DAY.test(dump.slice(0, start)) ? dump.slice(0, start) : '';
    return {
      day,
      start,
      title,
      url,
      head,
      bodyStart,
      end,
      questions,
      hasAbstract: ABSTRACT.test(text),
      isOurs: areOurs(questions, isLabelled(text)),
    };
  });
}

/** An answer may hold a heading that is a link. */
function holdsPaper(text: string): boolean {
  return isLabelled(text) || areOurs(findQuestions(text), false);
}

function isLabelled(text: string): boolean {
  return ABSTRACT.test(text) || SUMMARY.test(text);
}

/** `**abstract**:`, `**abstract:**` or `### abstract`. */
function labelOf(names: string): RegExp {
  return new RegExp(
    String.raw`^(?:\*\*(?:${names})[ \t]*[:：]?\*\*[ \t]*[:：]?|#{2,4}[ \t]+(?:${names})[ \t]*[:：]?[ \t]*$)`,
    'im',
  );
}

function shift({ line, ...question }: Question, by: number): Question {
  return { ...question, line: { ...line, start: line.start + by, end: line.end + by } };
}

/** A title with its link, and what stands below it; offsets count in the dump. */
export interface FramedPaper {
  /** The heading of the day, where it stands above this paper. */
  day: string;
  start: number;
  title: string;
  url: string;
  /** Where the line of the title ends. */
  head: number;
  /** Where the summary begins. */
  bodyStart: number;
  end: number;
  questions: Question[];
  /** Whether a text stands above the questions that is no answer to one. */
  hasAbstract: boolean;
  /** Whether the questions are surely the eight. */
  isOurs: boolean;
}
