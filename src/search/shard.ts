/**
 * A shard of the index: families of n-grams and the papers that hold them. A family is a short n-gram, its root, and the longer
 * ones that begin with it: these stand in some of its papers and there in some of its sections, so little has to be said of them.
 */
import { countBits } from './count-bits.ts';
import { codeNumber, NUMBER_CONTEXTS, openForm, type BitCoder } from './range-coder.ts';

/** Bit of a weight: the n-gram stands in the paper's own title or number. */
export const IN_TITLE = 128;
/** Bit of a weight: it stands in the Japanese title that a person gave. */
export const IN_TITLE_JA = 64;
/** Part of a weight that counts places, and the most it says. */
export const PLACES = 63;

const LATIN = /^[a-z\d_]+$/;
const SECTIONS = 8;
/** Places are told in steps, from 1, 2, 4 and 8 on; each stands for so many. */
const MEANT = [1, 2, 5, 11];
/** How rare rows are, in steps, as far as contexts tell them apart. */
const RARITIES = 16;
const COARSE = 8;
/** Bits set among the sections, as far as contexts tell them apart. */
const SPREADS = 9;

/** Where the contexts of each kind of number and decision begin. */
const FORM = openForm({
  count: NUMBER_CONTEXTS,
  length: NUMBER_CONTEXTS,
  first: NUMBER_CONTEXTS,
  letter: NUMBER_CONTEXTS,
  last: NUMBER_CONTEXTS,
  size: NUMBER_CONTEXTS,
  less: 32 * NUMBER_CONTEXTS,
  gap: RARITIES * NUMBER_CONTEXTS,
  rowGap: RARITIES * NUMBER_CONTEXTS,
  sections: COARSE * SPREADS * SPREADS,
  fewerSections: COARSE * SPREADS * SPREADS,
  step: COARSE * SPREADS * MEANT.length,
  smallerStep: MEANT.length * SPREADS * MEANT.length,
  title: COARSE * 2,
  stillTitle: 2,
});
/** A root may stand in all sections, both titles and at any number of places. */
const ANYWHERE = 0xff;

/** Which of `count` shards (a power of two) holds a family. FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function shardOf(root: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < root.length; unit += 1) {
    hash = Math.imul(hash ^ root.charCodeAt(unit), 0x01000193);
  }
  // The low bits of FNV differ least for short input; fold the high ones in.
  return ((hash >>> 0) ^ (hash >>> 15)) & (count - 1);
}

/**
 * The root of an n-gram: its first two characters, or three where all are Latin letters, digits or underscores. Of a `common`
 * one so much begins with it that each is a family of its own.
 */
export function rootOf(gram: string, common: ReadonlySet<string>): string {
  const root = shortRootOf(gram);
  return common.has(root) ? gram : root;
}

/** The root of an n-gram, be it common or not. */
export function shortRootOf(gram: string): string {
  if (gram.length < 3) return gram;
  if (LATIN.test(gram)) return gram.slice(0, 3);
  const second = unitsAt(gram, 0);
  return gram.slice(0, second + unitsAt(gram, second));
}

/** UTF-16 units of the character at a place. */
function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Write families, sorted by root, of a block of so many `papers`. */
export function encodeFamilies(families: readonly Family[], papers: number): Uint8Array {
  return FORM.encode((coder) => codeFamilies(coder, families, papers));
}

/** Read what `encodeFamilies` wrote. */
export function decodeFamilies(bytes: Uint8Array, papers: number): Family[] {
  return bytes.length === 0 ? [] : codeFamilies(FORM.open(bytes), [], papers);
}

function codeFamilies(coder: BitCoder, families: readonly Family[], papers: number): Family[] {
  const count = codeNumber(coder, FORM.at.count, families.length + 1) - 1;
  let first = 0;
  return Array.from({ length: count }, (_, index) => {
    const family = families[index] ?? NO_FAMILY;
    const letters = Array.from(family.root, (letter) => letter.codePointAt(0) ?? 0);
    const length = codeNumber(coder, FORM.at.length, letters.length);
    first += codeNumber(coder, FORM.at.first, (letters[0] ?? 0) - first + 1) - 1;
    const rest = Array.from({ length: length - 1 }, (_, at) =>
      codeNumber(coder, FORM.at.letter, letters[at + 1] ?? 0),
    );
    const rows = codeRows(coder, family.rows, papers);
    return {
      root: String.fromCodePoint(first, ...rest),
      rows,
      longer: codeLonger(coder, family.longer, rows),
    };
  });
}

function codeLonger(coder: BitCoder, longer: readonly Longer[], root: Rows): Longer[] {
  const count = codeNumber(coder, FORM.at.count, longer.length + 1) - 1;
  let last = 0;
  return Array.from({ length: count }, (_, index) => {
    const known = longer[index] ?? NOTHING_LONGER;
    last += codeNumber(coder, FORM.at.last, known.last - last);
    return { last, rows: codeSome(coder, known.rows, root) };
  });
}

/** Rows of papers, by their numbers. */
function codeRows(coder: BitCoder, known: Rows, papers: number): Rows {
  const size = codeNumber(coder, FORM.at.size, known.places.length);
  const rows = known.places.length > 0 ? known : emptyRows(size);
  const rarity = stepOf(papers / size, 1);
  const gap = FORM.at.gap + rarity * NUMBER_CONTEXTS;
  const coarse = Math.min(rarity, COARSE - 1);
  const inSections = FORM.at.sections + coarse * SPREADS * SPREADS;
  const step = FORM.at.step + coarse * SPREADS * MEANT.length;
  const title = FORM.at.title + coarse * 2;
  let last = -1;
  for (let row = 0; row < size; row += 1) {
    last += codeNumber(coder, gap, (rows.places[row] ?? 0) - last);
    rows.places[row] = last;
    const sections = codeSections(coder, inSections, rows.sections[row] ?? 0, ANYWHERE);
    rows.sections[row] = sections;
    rows.weights[row] = codeWeight(coder, step, title, rows.weights[row] ?? 0, ANYWHERE, sections);
  }
  return rows;
}

/** Some of the rows of a root, by their places among them. */
function codeSome(coder: BitCoder, known: Rows, root: Rows): Rows {
  const all = root.places.length;
  const less = FORM.at.less + (32 - Math.clz32(all)) * NUMBER_CONTEXTS;
  const size = all + 1 - codeNumber(coder, less, all + 1 - known.places.length);
  const rows = known.places.length > 0 ? known : emptyRows(size);
  const gap = FORM.at.rowGap + stepOf(all / size, 2) * NUMBER_CONTEXTS;
  const coarse = Math.min(stepOf(all / size, 1), COARSE - 1);
  const inSections = FORM.at.fewerSections + coarse * SPREADS * SPREADS;
  let last = -1;
  for (let row = 0; row < size; row += 1) {
    last += size === all ? 1 : codeNumber(coder, gap, (rows.places[row] ?? 0) - last);
    rows.places[row] = last;
    const sections = codeSections(coder, inSections, rows.sections[row] ?? 0, root.sections[last] ?? 0);
    rows.sections[row] = sections;
    const weight = root.weights[last] ?? 0;
    const step = FORM.at.smallerStep + placesStep(weight) * SPREADS * MEANT.length;
    rows.weights[row] = codeWeight(coder, step, FORM.at.stillTitle, rows.weights[row] ?? 0, weight, sections);
  }
  return rows;
}

/** Whether in any section, then each of `all` in turn; the last is certain where none before it was. */
function codeSections(coder: BitCoder, base: number, wanted: number, all: number): number {
  let rest = countBits(all);
  if (rest === 0 || coder.bit(base, wanted === 0 ? 1 : 0) === 1) return 0;
  let sections = 0;
  let set = 0;
  for (let section = 0; section < SECTIONS; section += 1) {
    if (((all >> section) & 1) === 0) continue;
    const isCertain = rest === 1 && set === 0;
    const bit = isCertain ? 1 : coder.bit(base + rest * SPREADS + set, (wanted >> section) & 1);
    sections |= bit << section;
    set += bit;
    rest -= 1;
  }
  return sections;
}

/** A weight that says no more places and no other titles than `all`; `steps` and `titles` are where their contexts begin. */
function codeWeight(
  coder: BitCoder,
  steps: number,
  titles: number,
  wanted: number,
  all: number,
  sections: number,
): number {
  const step = codeStep(
    coder,
    steps + countBits(sections) * MEANT.length,
    placesStep(wanted),
    placesStep(all),
  );
  const own = all & IN_TITLE ? coder.bit(titles, wanted & IN_TITLE ? 1 : 0) : 0;
  const given = all & IN_TITLE_JA ? coder.bit(titles + 1, wanted & IN_TITLE_JA ? 1 : 0) : 0;
  return (MEANT[step] ?? 0) | (own * IN_TITLE) | (given * IN_TITLE_JA);
}

function codeStep(coder: BitCoder, base: number, wanted: number, most: number): number {
  let step = 0;
  while (step < most && coder.bit(base + step, step < wanted ? 1 : 0) === 1) step += 1;
  return step;
}

function placesStep(weight: number): number {
  const places = weight & PLACES;
  return places < 2 ? 0 : places < 4 ? 1 : places < 8 ? 2 : 3;
}

function stepOf(rarity: number, stepsPerBit: number): number {
  return Math.min(RARITIES - 1, Math.round(Math.log2(rarity) * stepsPerBit));
}

function emptyRows(size: number): Rows {
  return { places: new Uint32Array(size), sections: new Uint8Array(size), weights: new Uint8Array(size) };
}

/** Rows in ascending order: of a root its papers by number, of a longer n-gram places among the rows of the root. */
export interface Rows {
  places: Uint32Array;
  /** Bit i for section i+1. */
  sections: Uint8Array;
  weights: Uint8Array;
}

/** An n-gram that is one character longer than its root, by the code point of that character. */
export interface Longer {
  last: number;
  rows: Rows;
}

/** A root and what begins with it, sorted. */
export interface Family {
  root: string;
  rows: Rows;
  longer: Longer[];
}

const NO_ROWS = emptyRows(0);
const NOTHING_LONGER: Longer = { last: 0, rows: NO_ROWS };
const NO_FAMILY: Family = { root: '', rows: NO_ROWS, longer: [] };
