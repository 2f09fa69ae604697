/** Read a day's dump, or a file that the site exported, as the curator imports it: split, repaired, parsed; nothing touches the disk. */
import { judgeCorrections } from './corrections.ts';
import { splitExports } from './exported-files.ts';
import { findForeignFormat } from './dump-format.ts';
import { judgeDumpFront, readDumpFront, type DumpFront } from './dump-front.ts';
import { offsetAt, placeAt, shiftPlace, type Issue, type Place } from './issue.ts';
import { adaptFrame, type Adapted } from './other-frame/adapt.ts';
import type { Outline } from './outline.ts';
import { parseOutline } from './parse.ts';
import { repair, type Repair } from './repair.ts';
import type { Digest, FrontMatter } from './schema.ts';
import { splitDump, type Chunk } from './split.ts';
import { writeDigest } from './write.ts';

/**
 * Read every paper of a dump of the day `date`. A paper that cannot be right comes back without a digest and with
 * the reasons; it never stops the others. Lines and columns count in the dump. What stands above the papers is a
 * person's word only where the caller says so, and only above a single one; a file of a day that the site exported is several such.
 */
export function importDump(dump: string, date: string, keepsFrontMatter = false): ImportedPaper[] {
  let linesAbove = 0;
  const papers = splitExports(dump).flatMap((text) => {
    const read = importText(text, date, keepsFrontMatter).map((paper) => shiftPaper(paper, linesAbove));
    linesAbove += text.split('\n').length - 1;
    return read;
  });
  return papers.map((paper) => refuseRepeated(paper, papers));
}

function shiftPaper(paper: ImportedPaper, lines: number): ImportedPaper {
  return {
    ...paper,
    place: shiftPlace(paper.place, lines),
    repairs: paper.repairs.map((made) => ({ ...made, line: made.line + lines })),
    issues: paper.issues.map((issue) => ({ ...issue, place: issue.place && shiftPlace(issue.place, lines) })),
  };
}

function importText(dump: string, date: string, keepsFrontMatter: boolean): ImportedPaper[] {
  const front = readDumpFront(dump);
  if (front && front.refusals.length > 0) return [refusedDump(...front.refusals)];
  const { body, linesAbove } = front ?? { body: dump, linesAbove: 0 };
  const adapted = adaptFrame(body);
  const foreign = findForeignFormat(adapted.text);
  if (foreign) {
    const place = foreign.place && shiftPlace(foreign.place, linesAbove);
    return [refusedDump({ rule: 'dump-format', severity: 'error', ...foreign, place })];
  }
  const papers = importBody(adapted, { date, corrections: [] }, linesAbove);
  if (!front) return papers;
  const isKept = keepsFrontMatter && papers.length === 1;
  const told = judgeDumpFront(front, date, isKept, papers.length);
  return papers.map((paper, index) => {
    const placed = isKept ? putUnder(front, paper) : paper;
    return index === 0 ? { ...placed, issues: [...told, ...placed.issues] } : placed;
  });
}

function importBody(body: Adapted, front: FrontMatter, linesAbove: number): ImportedPaper[] {
  const chunks = splitDump(body.text).filter(({ text }) => text.trim() !== '');
  return chunks.map((chunk, index) => {
    const placeOf = (offset: number) =>
      shiftPlace(placeAt(body.original, body.toOriginal(chunk.offset + offset)), linesAbove);
    const next = chunks[index + 1];
    const [from, to] = [body.toOriginal(chunk.offset), next ? body.toOriginal(next.offset) : Infinity];
    const framed = body.papers.filter(({ start }) => from <= start && start < to);
    return importChunk(
      chunk,
      front,
      placeOf,
      framed.flatMap(({ repairs }) => repairs),
    );
  });
}

/** What a person wrote above a digest comes along, judged as in a file of the content; only the day is that of the import. */
function putUnder(front: DumpFront, paper: ImportedPaper): ImportedPaper {
  const { value, source, issues, placeOf } = front.keep();
  const digest = value && paper.digest && { ...paper.digest, ...value, date: paper.digest.date };
  const stale = digest ? judgeCorrections(digest, placeOf) : [];
  return {
    ...paper,
    digest: stale.length > 0 ? undefined : digest,
    frontMatter: source,
    issues: [...issues, ...stale, ...paper.issues],
  };
}

/** What stands for a dump that is refused as a whole. */
export function refusedDump(...issues: Issue[]): ImportedPaper {
  return {
    digest: undefined,
    name: { id: undefined, version: undefined, title: undefined },
    place: { line: 1, column: 1 },
    repairs: [],
    issues,
  };
}

/** Read one paper; `placeOf` gives the place in the dump for an offset in the chunk. */
function importChunk(
  chunk: Chunk,
  front: FrontMatter,
  placeOf: (offset: number) => Place,
  framed: readonly Repair[],
): ImportedPaper {
  const repaired = repair(chunk.text, chunk.tree);
  const { digest, issues } = parseOutline(repaired.outline, front);
  const layout = digest ? layoutRepair(repaired.text, writeDigest(digest)) : [];
  const placeOfRepaired = (place: Place) => placeOf(repaired.toOriginal(offsetAt(repaired.text, place)));
  return {
    digest,
    name: nameOf(repaired.outline),
    place: { line: placeOf(chunk.text.length - chunk.text.trimStart().length).line, column: 1 },
    repairs: [
      ...framed,
      ...repaired.repairs.map((made) => ({
        ...made,
        line: placeOf(offsetAt(chunk.text, { line: made.line, column: 1 })).line,
      })),
      ...layout.map((made) => ({ ...made, line: placeOfRepaired({ line: made.line, column: 1 }).line })),
    ],
    issues: issues.map((issue) => ({ ...issue, place: issue.place && placeOfRepaired(issue.place) })),
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
  /** YAML that a person wrote above it, where the caller takes it for that. */
  frontMatter?: string;
  /** What is known of the paper, refused or not. */
  name: { id: string | undefined; version: number | undefined; title: string | undefined };
  /** Where the paper begins in the dump. */
  place: Place;
  repairs: Repair[];
  issues: Issue[];
}
