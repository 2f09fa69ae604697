/** Read a day's dump, or a file that the site exported, as the curator imports it: split, repaired, parsed; nothing touches the disk. */
import { judgeCorrections } from './corrections.ts';
import { findForeignFormat } from './dump-format.ts';
import { readExport, type Export } from './export.ts';
import { offsetAt, placeAt, shiftPlace, type Issue, type Place } from './issue.ts';
import { adaptFrame, type Adapted } from './other-frame/adapt.ts';
import type { Outline } from './outline.ts';
import { parseOutline } from './parse.ts';
import { repair, type Repair } from './repair.ts';
import type { Digest, FrontMatter } from './schema.ts';
import { splitDump, type Chunk } from './split.ts';
import { writeDigest } from './write.ts';

/**
 * Read every paper of a dump, or the one of an exported file, whose front matter says the day. A paper that cannot be right comes back without a digest and with
 * the reasons; it never stops the others. Lines and columns count in the dump.
 */
export function importDump(dump: string, date: string): ImportedPaper[] {
  const exported = readExport(dump);
  const adapted = adaptFrame(exported?.body ?? dump);
  const foreign = findForeignFormat(adapted.text);
  if (foreign) return [refusedDump({ rule: 'dump-format', severity: 'error', ...foreign })];
  if (exported) return importBody(adapted, exported.front, exported.linesAbove).map(importExported(exported));
  return importBody(adapted, { date, corrections: [] }, 0);
}

function importBody(body: Adapted, front: FrontMatter | undefined, linesAbove: number): ImportedPaper[] {
  const chunks = splitDump(body.text).filter(({ text }) => text.trim() !== '');
  const papers = chunks.map((chunk, index) => {
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

/** Read one paper; `placeOf` gives the place in the dump for an offset in the chunk. */
function importChunk(
  chunk: Chunk,
  front: FrontMatter | undefined,
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
  /** YAML that a person wrote above it, where it was exported with some. */
  frontMatter?: string;
  /** What is known of the paper, refused or not. */
  name: { id: string | undefined; version: number | undefined; title: string | undefined };
  /** Where the paper begins in the dump. */
  place: Place;
  repairs: Repair[];
  issues: Issue[];
}
