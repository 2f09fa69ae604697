/** Read what stands above a dump: a day, which a machine may say, and claims that a person alone can make. */
import { isMap, isNode, isScalar } from 'yaml';
import { DERIVED, EXPORTED } from './export.ts';
import { excerpt } from './excerpt.ts';
import { readFrontMatter, splitFrontMatter, type FrontMatterRead } from './front-matter.ts';
import type { Issue, Place } from './issue.ts';
import { readYaml } from './read-yaml.ts';
import { dateSchema, frontMatterSchema, type FrontMatter } from './schema.ts';

const KEYS = Object.keys(EXPORTED.schema.shape);
/** Cheap to ask: papers between two rules mostly have none of our items. */
const ITEM = new RegExp(`^[ \\t{,]*["']?(?:${KEYS.join('|')})["']?[ \\t]*[:：]`, 'm');
/** How a front matter begins of which not even that could be parsed. */
const BEGINS = /^\s*\{?\s*["']?[A-Za-z]+["']?\s*:/;
/** So many items are named where all are left out. */
const MOST_NAMED = 10;

/** Take the front matter off a dump; undefined where it has none of ours. */
export function readDumpFront(dump: string): DumpFront | undefined {
  const split = splitFrontMatter(dump);
  const { source, body, linesAbove } = split;
  if (source === undefined || !ITEM.test(source)) return undefined;
  const { document, mistakes, placeAt } = readYaml(source);
  const { contents } = document;
  const isOurs = contents === null ? BEGINS.test(source) : KEYS.some((key) => document.has(key));
  if (!isOurs) return undefined;
  const isExported = DERIVED.every((key) => document.has(key));
  const items = (isMap(contents) ? contents.items : []).flatMap(({ key }) =>
    isScalar(key) && isNode(key) && key.range
      ? [{ name: String(key.value), place: placeAt(key.range[0]) }]
      : [],
  );
  const date = dateSchema.safeParse(document.get('date')).data;
  return {
    body,
    linesAbove,
    refusals: mistakes.length > 0 ? readFrontMatter(split, EXPORTED).issues : [],
    date:
      date === undefined ? undefined : { day: date, place: items.find(({ name }) => name === 'date')?.place },
    claims: items.filter(
      ({ name }) => !(name === 'date' && date !== undefined) && !(isExported && DERIVED.includes(name)),
    ),
    keep() {
      const read = readFrontMatter(split, EXPORTED);
      for (const key of DERIVED) document.delete(key);
      const written = document.toString({ lineWidth: 0 });
      // Comments are written at the margin, where one may be taken for a heading below an open front matter.
      const isReadable = readYaml(written).mistakes.length === 0;
      const issues = isReadable ? read.issues : readFrontMatter({ source: written, body }, EXPORTED).issues;
      const value = isReadable && read.value ? frontMatterSchema.parse(document.toJS()) : undefined;
      return { ...read, issues, value, source: written };
    },
  };
}

/** Say that claims of a dump are left out, and that its day is another; each in one warning. */
export function judgeDumpFront(front: DumpFront, date: string, isKept: boolean, papers: number): Issue[] {
  const { claims } = front;
  const [first] = claims;
  const issues: Issue[] = [];
  if (first && !isKept) {
    const names = claims.slice(0, MOST_NAMED).map(({ name }) => excerpt(name));
    const listed = `${names.join('、')}${claims.length > MOST_NAMED ? `など${claims.length}個` : ''}`;
    const advice =
      papers === 1
        ? '人が確かめて書いたものなら、--keep-front-matter を付けてもう一度取り込んでください。'
        : `論文が${papers}本あり、どの論文のことか分かりません。人が確かめたものなら、取り込んだ後で papers/ の各ファイルに書いてください。`;
    issues.push({
      severity: 'warning',
      rule: 'front-matter-dropped',
      message: `先頭の項目（${listed}）は取り込みません。ダンプから読む項目は date だけです。${advice}`,
      place: first.place,
    });
  }
  if (front.date && front.date.day !== date) {
    const { day, place } = front.date;
    issues.push({
      severity: 'warning',
      rule: 'date-differs',
      message: `先頭の項目の日付は ${day} ですが、ファイル名か --date のとおり ${date} として取り込みます。${day} が正しいなら、--replace --date ${day} を付けてもう一度取り込んでください。`,
      place,
    });
  }
  return issues;
}

/** The front matter of a dump, taken off. */
export interface DumpFront {
  body: string;
  /** Its lines, which stand above the body. */
  linesAbove: number;
  /** Why it cannot be read at all. */
  refusals: Issue[];
  /** The day that it says. */
  date: { day: string; place: Place | undefined } | undefined;
  /** Everything else in it, but for what the site itself wrote into a file that it exported. */
  claims: { name: string; place: Place }[];
  /** All of it as the work of a person: judged, and as YAML to stand above the imported Markdown. */
  keep: () => Pick<FrontMatterRead<FrontMatter>, 'value' | 'issues' | 'placeOf'> & { source: string };
}
