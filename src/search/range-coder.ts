/**
 * Adaptive binary range coding: a decision costs the less the better its context foretold it. Interval by 31-bit integers
 * after Witten, Neal and Cleary (1987), https://doi.org/10.1145/214762.214771; a form is written once and codes both ways.
 */

const TOP = 0x7fffffff;
const FIRST_BYTE = 0x7f800000;
const BYTE = 8;
const FIRST_SHIFT = 23;
/** A chance is of so much, in bits few enough that all products stay small integers, and never so sure that the other answer could not be told. */
const CHANCE_BITS = 15;
const ONE = 1 << CHANCE_BITS;
const SUREST = 32;
/** How fast a context learns by how often it was asked: quickly first, then as a running mean of the last thirty. */
const SLOWEST = 30;
const RATES = Uint16Array.from({ length: SLOWEST + 1 }, (_, seen) => ONE / (seen + 1.6));
/** Bits of a number, after its first, that are told apart by those before them. */
const TOLD_BITS = 3;
const LENGTHS = 32;
/** Contexts that one kind of number takes. */
export const NUMBER_CONTEXTS = LENGTHS * (2 + (1 << TOLD_BITS));

/** Open a form by its kinds of contexts, which stand one behind the other in the order given with how many each takes. */
export function openForm<Kind extends string>(sizes: Readonly<Record<Kind, number>>): Form<Kind> {
  let total = 0;
  const at = {} as Record<Kind, number>;
  for (const [kind, size] of Object.entries<number>(sizes) as [Kind, number][]) {
    at[kind] = total;
    total += size;
  }
  let encoder: Encoder | undefined;
  return {
    at,
    encode(code) {
      // Where little is written, memory for the contexts costs more than the writing.
      encoder ??= new Encoder(total);
      encoder.begin();
      code(encoder);
      return encoder.end();
    },
    open: (bytes) => new Decoder(total, bytes),
  };
}

/** Code a number from 1 to 2^31 - 1 in the contexts from `base` on: its length, then its bits. */
export function codeNumber(coder: BitCoder, base: number, value: number): number {
  const wanted = 31 - Math.clz32(value);
  let length = 0;
  while (coder.bit(base + length, length < wanted ? 1 : 0) === 1) length += 1;
  let result = 1;
  for (let place = length - 1; place >= 0; place -= 1) {
    const told = length - place <= TOLD_BITS;
    const context = told ? 2 * LENGTHS + (length << TOLD_BITS) + result : LENGTHS + place;
    result = result * 2 + coder.bit(base + context, (value >> place) & 1);
  }
  return result;
}

/** What each context has seen so far. */
class Model {
  protected readonly chances: Uint16Array;
  private readonly seen: Uint8Array;

  constructor(contexts: number) {
    this.chances = new Uint16Array(contexts);
    this.seen = new Uint8Array(contexts);
    this.forget();
  }

  protected forget(): void {
    this.chances.fill(ONE / 2);
    this.seen.fill(0);
  }

  protected learn(context: number, bit: number): void {
    const chance = this.chances[context] ?? 0;
    const seen = this.seen[context] ?? 0;
    const next = chance + ((((bit === 1 ? ONE - 1 : 0) - chance) * (RATES[seen] ?? 0)) >> CHANCE_BITS);
    this.chances[context] = next < SUREST ? SUREST : next > ONE - SUREST ? ONE - SUREST : next;
    if (seen < SLOWEST) this.seen[context] = seen + 1;
  }
}

class Encoder extends Model implements BitCoder {
  private low = 0;
  private high = TOP;
  private bytes = new Uint8Array(1 << 12);
  private size = 0;

  begin(): void {
    this.forget();
    this.low = 0;
    this.high = TOP;
    this.size = 0;
  }

  bit(context: number, bit: number): number {
    const middle = split(this.low, this.high, this.chances[context] ?? 0);
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    this.learn(context, bit);
    while (((this.low ^ this.high) & FIRST_BYTE) === 0) {
      this.put(this.high >>> FIRST_SHIFT);
      this.low = (this.low << BYTE) & TOP;
      this.high = ((this.high << BYTE) & TOP) | 0xff;
    }
    return bit;
  }

  /** The bytes; what lies behind them counts as zeros, so that one more lies within the interval. */
  end(): Uint8Array {
    this.put(this.high >>> FIRST_SHIFT);
    return this.bytes.slice(0, this.size);
  }

  private put(byte: number): void {
    if (this.size === this.bytes.length) {
      const wider = new Uint8Array(this.size * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.size] = byte;
    this.size += 1;
  }
}

class Decoder extends Model implements BitCoder {
  private low = 0;
  private high = TOP;
  private readonly bytes: Uint8Array;
  private code = 0;
  private at = 0;

  constructor(contexts: number, bytes: Uint8Array) {
    super(contexts);
    this.bytes = bytes;
    for (let count = 0; count < 4; count += 1) this.take();
  }

  bit(context: number): number {
    const middle = split(this.low, this.high, this.chances[context] ?? 0);
    const bit = this.code <= middle ? 1 : 0;
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
    this.learn(context, bit);
    while (((this.low ^ this.high) & FIRST_BYTE) === 0) {
      this.low = (this.low << BYTE) & TOP;
      this.high = ((this.high << BYTE) & TOP) | 0xff;
      this.take();
    }
    return bit;
  }

  private take(): void {
    // The interval has one bit less than four bytes.
    const pair = ((this.bytes[this.at - 1] ?? 0) << BYTE) | (this.bytes[this.at] ?? 0);
    this.code = ((this.code << BYTE) & TOP) | ((pair >>> 1) & 0xff);
    this.at += 1;
  }
}

/** Where an interval parts by the chance of a yes; both parts keep at least one number, since the interval is wider than a byte. */
function split(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + (range >>> CHANCE_BITS) * chance + (((range & (ONE - 1)) * chance) >>> CHANCE_BITS);
}

/** What decisions are written in. */
interface Form<Kind extends string> {
  /** Where each kind of context begins. */
  at: Readonly<Record<Kind, number>>;
  /** Write bytes: `code` hands every decision to the coder. */
  encode: (code: (coder: BitCoder) => void) => Uint8Array;
  /** The coder that answers every decision as it was written. */
  open: (bytes: Uint8Array) => BitCoder;
}

/** Codes decisions in turn. A reader's coder pays no heed to `bit` and answers what was written. */
export interface BitCoder {
  bit: (context: number, bit: number) => number;
}
