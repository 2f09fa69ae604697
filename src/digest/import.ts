/** Read a day's dump, or a file that the site exported, as the curator imports it: split, repaired, parsed; nothing touches the disk. */
import { judgeCorrections } from './corrections.ts';
import { findForeignFormat } from './dump-format.ts';
import { readExport, type Export } from './export.ts';
import { placeAt, shiftPlace, type Issue, type Place } from './issue.ts';
import type { Outline } from './outline.ts';
import { parseOutline } from './parse.ts';
import { repair, type Repair, type Repaired } from './repair.ts';
import type { Digest, FrontMatter } from './schema.ts';
import { splitDump, type Chunk } from './split.ts';
import { writeDigest } from './write.ts';

/**
 * Read every paper of a dump, or the one of an exported file, whose front matter says the day. A paper that cannot be right comes back without a digest and with
 * the reasons; it never stops the others. Lines and columns count in the dump.
 */
export function importDump(dump: string, date: string): ImportedPaper[] {
  const foreign = findForeignFormat(dump);
  if (foreign) return [refusedDump({ rule: 'dump-format', severity: 'error', ...foreign })];
  const exported = readExport(dump);
  if (exported)
    return importBody(exported.body, exported.front, exported.linesAbove).map(importExported(exported));
  return importBody(dump, { date, corrections: [] }, 0);
}

function importBody(body: string, front: FrontMatter | undefined, linesAbove: number): ImportedPaper[] {
  const papers = splitDump(body)
    .filter(({ text }) => text.trim() !== '')
    .map((chunk) => importChunk(chunk, front, linesAbove + linesBefore(body, chunk.offset)));
  return papers.map((paper) => refuseRepeated(paper, papers));
}

/** What a person wrote above an exported digest comes along, judged as in a file of the content. */
function importExported({ source, issues, placeOf }: Export) {
  return (paper: ImportedPaper): ImportedPaper => {
    const stale = paper.digest ? judgeCorrections(paper.digest, placeOf) : [];
    const all = [...issues, ...stale, ...paper.issues];
    return {
      ...paper,
      digest: stale.length > 0 ? undefined : paper.digest,
      frontMatter: source,
      issues: all,
    };
  };
}

/** What stands for a dump that is refused as a whole. */
export function refusedDump(issue: Issue): ImportedPaper {
  return {
    digest: undefined,
    name: { id: undefined, version: undefined, title: undefined },
    place: { line: 1, column: 1 },
    repairs: [],
    issues: [issue],
  };
}

function importChunk(chunk: Chunk, front: FrontMatter | undefined, linesAbove: number): ImportedPaper {
  const repaired = repair(chunk.text, chunk.tree);
  const { digest, issues } = parseOutline(repaired.outline, front);
  const layout = digest ? layoutRepair(repaired.text, writeDigest(digest)) : [];
  const toDump = (place: Place) => shiftPlace(originalPlace(chunk.text, repaired, place), linesAbove);
  return {
    digest,
    name: nameOf(repaired.outline),
    place: { line: linesAbove + firstLine(chunk.text), column: 1 },
    repairs: [...repaired.repairs, ...layout].map((made) => ({
      ...made,
      line: made.line + linesAbove,
    })),
    issues: issues.map((issue) => ({ ...issue, place: issue.place && toDump(issue.place) })),
  };
}

/** The frame is always written in one way; blank lines and white space at the end of a line are nothing to tell of. */
function layoutRepair(before: string, after: string): Repair[] {
  const [old, now] = [filledLines(before), filledLines(after)];
  const index = old.findIndex(({ text }, at) => text !== now[at]?.text);
  const changed = old[index];
  return changed
    ? [{ rule: 'layout', line: changed.line, before: changed.text, after: now[index]?.text ?? '' }]
    : [];
}

function filledLines(text: string): { text: string; line: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trimEnd(), line: index + 1 }))
    .filter((line) => line.text !== '');
}

/** Which of two digests of one paper is the right one, only a person can say: none is taken. */
function refuseRepeated(paper: ImportedPaper, all: readonly ImportedPaper[]): ImportedPaper {
  const { id } = paper.name;
  const other = all.find((one) => one !== paper && one.name.id === id);
  if (id === undefined || !other) return paper;
  const issue: Issue = {
    severity: 'error',
    rule: 'paper-duplicate',
    message: `同じ論文（${id}）がこのダンプに二度あります（もう一つは${other.place.line}行目）。どちらか一つにしてください。`,
    place: paper.place,
  };
  return { ...paper, digest: undefined, issues: [...paper.issues, issue] };
}

function originalPlace(text: string, { text: now, toOriginal }: Repaired, place: Place): Place {
  const lines = now.split('\n').slice(0, place.line - 1);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
  return placeAt(text, toOriginal(offset));
}

function linesBefore(dump: string, offset: number): number {
  return placeAt(dump, offset).line - 1;
}

function firstLine(text: string): number {
  return placeAt(text, text.length - text.trimStart().length).line;
}

function nameOf({ paperLink, titles }: Outline): ImportedPaper['name'] {
  return {
    id: paperLink?.ref?.id,
    version: paperLink?.ref?.version,
    title: titles[0]?.text,
  };
}

/** One paper of a dump, imported or refused. */
export interface ImportedPaper {
  /** Undefined when the paper is refused; the reasons are the errors among `issues`. */
  digest: Digest | undefined;
  /** YAML that a person wrote above it, where it was exported with some. */
  frontMatter?: string;
  /** What is known of the paper, refused or not. */
  name: { id: string | undefined; version: number | undefined; title: string | undefined };
  /** Where the paper begins in the dump. */
  place: Place;
  repairs: Repair[];
  issues: Issue[];
}
