/** n-grams as numbers while a volume is indexed: two integers each, and a name only when all papers are read. */
import { LATIN_GRAM } from '../grams.ts';

/** Bits of a character, counted from 1 on so that 0 is none: three fill 63. */
const BITS = 21;
const ONE = (1 << BITS) - 1;
/** Bits of a character beside the next one, in the lower and the higher integer. */
const LOW = 32 - BITS;
const HIGH = BITS - LOW;
/** The 64th bit marks four Latin letters, of seven bits each. */
const IS_LATIN = 2 ** 31;
const LATIN_BITS = 7;
const LATIN_ONE = (1 << LATIN_BITS) - 1;
const FOUR_LATIN = 2 ** (LATIN_BITS * LATIN_GRAM) - 1;
const SPACE = 0x20;
const BREAK = 0x0a;
const LATIN = Uint8Array.from({ length: 1 << LATIN_BITS }, (_, code) =>
  /[a-z\d_]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Call `visit` for every n-gram of a normalised text, once for each place; none crosses white space. */
export function eachGram(text: string, visit: (high: number, low: number) => void): void {
  let a = 0;
  let b = 0;
  let latin = 0;
  let letters = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.codePointAt(unit) ?? 0;
    if (code > 0xffff) unit += 1;
    if (code === SPACE || code === BREAK) {
      a = b = letters = 0;
      continue;
    }
    const c = code + 1;
    visit(0, c);
    const low = ((b << BITS) | c) >>> 0;
    if (b > 0) visit(b >>> LOW, low);
    if (a > 0) visit((a << HIGH) | (b >>> LOW), low);
    a = b;
    b = c;
    letters = LATIN[code] === 1 ? letters + 1 : 0;
    latin = ((latin << LATIN_BITS) | code) & FOUR_LATIN;
    if (letters >= LATIN_GRAM) visit(IS_LATIN, latin);
  }
}

/** The characters of an n-gram. */
export function nameOfGram(high: number, low: number): string {
  if (high >= IS_LATIN) {
    const codes = Array.from(
      { length: LATIN_GRAM },
      (_, index) => (low >>> (index * LATIN_BITS)) & LATIN_ONE,
    );
    return String.fromCharCode(...codes.reverse());
  }
  const codes = [high >>> HIGH, ((high << LOW) | (low >>> BITS)) & ONE, low & ONE];
  return String.fromCodePoint(...codes.filter((code) => code > 0).map((code) => code - 1));
}

/** Number n-grams in the order in which they come. Open addressing: a Map of strings costs five times as much. */
export function createGramTable(): GramTable {
  let mask = (1 << 16) - 1;
  let slots = new Uint32Array(mask + 1);
  let highs = new Uint32Array(1 << 15);
  let lows = new Uint32Array(1 << 15);
  let size = 0;
  /** The slot that holds an n-gram, or the empty one that should. */
  const slotOf = (high: number, low: number) => {
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0 || (lows[id] === low && highs[id] === high)) return slot;
    }
  };
  const grow = () => {
    mask = mask * 2 + 1;
    slots = new Uint32Array(mask + 1);
    highs = widen(highs);
    lows = widen(lows);
    for (let id = 0; id < size; id += 1) slots[slotOf(highs[id] ?? 0, lows[id] ?? 0)] = id + 1;
  };
  return {
    idOf(high, low) {
      if (size === highs.length) grow();
      const slot = slotOf(high, low);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      highs[size] = high;
      lows[size] = low;
      slots[slot] = size += 1;
      return size - 1;
    },
    names: () => Array.from({ length: size }, (_, id) => nameOfGram(highs[id] ?? 0, lows[id] ?? 0)),
  };
}

function widen(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(column.length * 2);
  wider.set(column);
  return wider;
}

/** n-grams of a volume. */
export interface GramTable {
  /** The number of an n-gram, a new one where it is new. */
  idOf: (high: number, low: number) => number;
  /** Their names in the order of their numbers. */
  names: () => string[];
}
