/** Tables that lose cells, or are none, by a `|` that means itself or by dashes for too few columns. */
import { setFormula } from '../../markdown/tex.ts';
import { countCells, countFilled, pipesOf, tablesOf, type SourceRow } from '../tables.ts';
import type { Edit, RepairRule } from './repair.ts';

/** Code, a formula (no space inside its marks, no digit behind, as prices have), a link. */
const SPAN =
  /(?<![\\`])(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)|(?<![\\$])(?<dollars>\$\$?)(?![\s$])(?<tex>(?:\\.|[^\\$])+)(?<!\s)\k<dollars>(?![\d$])|!?\[[^[\]]*\]\([^()\s]*\)/g;

/** The same sign in a formula, and in words within one. */
const PIPE_NAMES = ['\\vert', '\\textbar'];

/** A `|` inside code, a formula or a link parts the cells of a row; where the row does not fit its table, it is escaped. */
export const tablePipe: RepairRule = {
  id: 'table-pipe',
  message: '表の中のコードや数式にある「|」を、セルの区切りでない形にしました',
  find: (outline) =>
    tablesOf(outline).flatMap(({ columns, head, delimiter, rows }) => {
      const repaired = head && delimiter ? escapePipes(head, (row) => countCells(row) === columns) : [];
      if (delimiter && repaired.length === 0) return [];
      const long = rows.filter(({ source }) => countFilled(source) > columns);
      return [...repaired, ...long.flatMap((row) => escapePipes(row, (now) => countFilled(now) <= columns))];
    }),
};

/** Where every row has as many cells as the head, the row of dashes below it is what is wrong. */
export const tableDelimiter: RepairRule = {
  id: 'table-delimiter',
  message: '表の区切りの行を、見出しの列の数に合わせました',
  find: (outline) =>
    tablesOf(outline).flatMap(({ head, delimiter, rows }) => {
      if (!head || !delimiter || rows.length === 0) return [];
      const wanted = countCells(head.source);
      if (!rows.every(({ source }) => countCells(source) === wanted)) return [];
      const { start, source } = delimiter;
      const marks = [...(source.match(/:?-+:?/g) ?? []), ...Array<string>(wanted).fill('---')];
      const replacement = `|${marks.slice(0, wanted).join('|')}|`;
      return [{ start, end: start + source.length, replacement }];
    }),
};

/** The edits of a row after which it fits; none where it would not. */
function escapePipes({ source, start }: SourceRow, fits: (row: string) => boolean): Edit[] {
  const dividers = pipesOf(source);
  const edits = [...source.matchAll(SPAN)].flatMap((match) => {
    const end = match.index + match[0].length;
    const isCut = dividers.some((at) => at > match.index && at < end);
    const replacement = isCut ? escapeSpan(match) : undefined;
    return replacement === undefined ? [] : [{ start: start + match.index, end: start + end, replacement }];
  });
  const now = edits.reduceRight(
    (row, edit) => row.slice(0, edit.start - start) + edit.replacement + row.slice(edit.end - start),
    source,
  );
  return edits.length > 0 && fits(now) ? edits : [];
}

function escapeSpan({ 0: span, groups: { dollars, tex } = {} }: RegExpMatchArray): string | undefined {
  if (dollars === undefined || tex === undefined)
    return pipesOf(span).reduceRight((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, span);
  const picture = pictureOf(tex);
  let set = tex;
  for (const at of pipesOf(tex).reverse()) {
    const renamed = PIPE_NAMES.map((name) => renamePipe(set, at, name));
    const same = renamed.find((one) => pictureOf(one) === picture);
    if (picture === undefined || same === undefined) return undefined;
    set = same;
  }
  return dollars + set + dollars;
}

function renamePipe(tex: string, at: number, name: string): string {
  const gap = /\p{L}/u.test(tex.charAt(at + 1)) ? ' ' : '';
  return tex.slice(0, at) + name + gap + tex.slice(at + 1);
}

/** What a reader sees of a formula; undefined for one that cannot be set. */
function pictureOf(tex: string): string | undefined {
  return setFormula(tex, false).html?.replace(/<annotation.*?<\/annotation>/s, '');
}
