/**
 * The same eight questions in the frame of the generator's second generation: `## [題名](link)`, `**abstract**:` with a translation,
 * `**summary**:` and numbered lines. It is brought into our form before a dump is split, so that every repair and rule applies.
 */
import { parseArxivRef } from '../arxiv.ts';
import { versionedId } from '../arxiv-forms.ts';
import { placeAt } from '../issue.ts';
import { composeMaps, type Repair } from '../repair.ts';
import { indentOf, linesOf } from '../repairs/lines.ts';
import { applyEdits, type Edit } from '../repairs/repair.ts';
import { SEPARATOR } from '../split.ts';
import { findPapers, type FramedPaper } from './papers.ts';
import type { Question } from './questions.ts';

/** The texts of the two repairs, for the report. */
export const FRAME_MESSAGES: readonly (readonly [string, string])[] = [
  ['other-frame', '「## [題名](リンク)」と番号だけの問いを、この形式の題名、リンク、見出しに直しました'],
  ['abstract', '要旨の訳を外しました。八つの問いの答えではないためで、ダンプには残っています'],
];

const BLANK_OR_RULE = /^\s*(?:-{3,}\s*)?$/;

/** Bring a dump of the other frame into our form; any other text comes back as it is. */
export function adaptFrame(dump: string): Adapted {
  const papers = findPapers(dump);
  const adapted = papers.some(({ isOurs }) => isOurs) ? papers.map((paper) => adaptPaper(dump, paper)) : [];
  const edits = adapted.flatMap((paper) => paper.edits);
  return {
    text: applyEdits(dump, edits),
    original: dump,
    toOriginal: composeMaps((offset) => offset, edits),
    papers: adapted,
  };
}

function adaptPaper(dump: string, paper: FramedPaper): AdaptedPaper {
  const { start, head, bodyStart, questions } = paper;
  const first = questions[0]?.line.start ?? bodyStart;
  const end = Math.max(head + endOf(dump.slice(head, paper.end)), first);
  const frame = [...titleEdits(paper), ...questions.map(headingEdit)];
  const above: Edit = { start: head, end: first, replacement: '\n\n' };
  const below: Edit = {
    start: end,
    end: paper.end,
    replacement: paper.end === dump.length ? '\n' : SEPARATOR,
  };
  const bodies = questions.flatMap((question, index) =>
    dedent(dump, question, questions[index + 1]?.line.start ?? end),
  );
  return {
    start,
    edits: [...frame, above, ...bodies, below].sort((a, b) => a.start - b.start),
    repairs: [
      reportOf(dump, 'other-frame', start, frame),
      ...(dump.slice(head, first).trim() === ''
        ? []
        : [
            reportOf(dump, paper.hasAbstract ? 'abstract' : 'other-frame', head, [
              { ...above, replacement: '' },
            ]),
          ]),
    ],
  };
}

/** The heading of the day goes: it would be a second title. */
function titleEdits({ day, start, head, title, url }: FramedPaper): Edit[] {
  const link = `[View Paper](${addressOf(url)})`;
  return [
    ...(day === '' ? [] : [{ start: 0, end: start, replacement: '' }]),
    { start, end: head, replacement: `# ${title.replace(/\s+/g, ' ').trim()}\n\n${link}` },
  ];
}

function headingEdit({ n, line, heading, answer }: Question): Edit {
  const below = answer === '' ? '' : `\n\n${answer}`;
  return {
    start: line.start,
    end: line.start + line.text.length,
    replacement: `## ${n}. ${heading}${below}`,
  };
}

/** Several edits as one repair, at the first line that says something. */
function reportOf(dump: string, rule: string, from: number, edits: readonly Edit[]): Repair {
  const blank = /^\s*/.exec(dump.slice(from))?.[0].length ?? 0;
  return {
    rule,
    line: placeAt(dump, from + blank).line,
    before: edits.map(({ start, end }) => dump.slice(start, end)).join('\n'),
    after: edits.map(({ replacement }) => replacement).join('\n'),
  };
}

/** An answer below an item of a list is indented with it; as a section it begins at the margin. */
function dedent(dump: string, { form, line }: Question, end: number): Edit[] {
  const lines = linesOf(dump.slice(line.end, end)).filter(({ text }) => text.trim() !== '');
  const width = form === 'item' ? indentOf(lines[0]?.text ?? '').length : 0;
  const outside = lines.findIndex(({ text }) => indentOf(text) === '');
  return lines.slice(0, outside === -1 ? undefined : outside).flatMap(({ text, start }) => {
    const at = line.end + start;
    const taken = Math.min(width, indentOf(text).length);
    return taken === 0 ? [] : [{ start: at, end: at + taken, replacement: '' }];
  });
}

/** The generator's form, where the version is known; a person must hear of a link without one as it stands. */
function addressOf(url: string): string {
  const { id, version } = parseArxivRef(url) ?? {};
  return id === undefined || version === undefined
    ? url
    : `http://arxiv.org/abs/${versionedId({ id, version })}`;
}

/** Where a text ends without the rules that part it from the next. */
function endOf(text: string): number {
  const last = linesOf(text).findLast((line) => !BLANK_OR_RULE.test(line.text));
  return last ? last.start + last.text.trimEnd().length : 0;
}

/** One paper in our form; `start` is where it begins in the original, in which the lines of its repairs count. */
interface AdaptedPaper {
  start: number;
  edits: Edit[];
  repairs: Repair[];
}

/** A text in our form, and how it came to it. */
export interface Adapted {
  text: string;
  original: string;
  /** Offset in the text to offset in the original. */
  toOriginal: (offset: number) => number;
  papers: AdaptedPaper[];
}
