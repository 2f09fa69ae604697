/** The fonts of the cards, in the slices that Fontsource cuts them into; only slices that are needed are read. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readAdvances } from './woff.ts';

const require = createRequire(import.meta.url);
/** A family of fewer slices is asked throughout: Noto Sans Math declares only that it holds Latin. */
const MANY_SLICES = 10;
const SYMBOLS = [
  openFace('noto-sans-math', 400),
  openFace('noto-sans-symbols', 400),
  openFace('noto-sans-symbols-2', 400),
];

/** 明朝, for titles. */
export const MINCHO = openTypeface('noto-serif-jp', 700);
/** ゴシック, for running text. */
export const GOTHIC = openTypeface('noto-sans-jp', 400);

/** A Japanese face, and behind it those for what it does not hold. */
function openTypeface(japanese: string, weight: number): Typeface {
  const faces = [
    openFace(japanese, weight),
    openFace('noto-sans-kr', weight),
    openFace('noto-sans-sc', weight),
    ...SYMBOLS,
  ];
  return memoize((characters) => {
    for (const face of faces) {
      const slice = face(characters);
      if (slice) return slice;
    }
    return undefined;
  });
}

/** The declared ranges promise more than the slices hold, so they only say which slices to ask. */
function openFace(family: string, weight: number): Typeface {
  let slices: [declared: RegExp, open: () => Slice][] | undefined;
  return (characters) => {
    slices ??= Object.entries(require(`@fontsource/${family}/unicode.json`) as Record<string, string>).map(
      ([subset, range]) => {
        const name = `${family}-${subset.replace(/[[\]]/g, '')}-${weight}-normal`;
        return [characterClass(range), once(() => readSlice(family, name))];
      },
    );
    for (const [declared, open] of slices) {
      const slice = declared.test(characters) || slices.length < MANY_SLICES ? open() : undefined;
      if (slice?.advance(characters) !== undefined) return slice;
    }
    return undefined;
  };
}

function readSlice(family: string, name: string): Slice {
  const data = readFileSync(require.resolve(`@fontsource/${family}/files/${name}.woff`));
  const advances = readAdvances(data);
  const widths = (text: string) =>
    Array.from(text, (character) => advances.get(character.codePointAt(0) ?? 0));
  return {
    family,
    name,
    data,
    advance: (text) =>
      widths(text).reduce(
        (sum, width) => (sum === undefined || width === undefined ? undefined : sum + width),
        0,
      ),
  };
}

/** `U+61,U+4e00-4e8c` of CSS as a class of characters. */
function characterClass(range: string): RegExp {
  return new RegExp(`^[${range.replace(/[\da-f]+/gi, String.raw`\u{$&}`).replace(/U\+|,/g, '')}]`, 'u');
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as T;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Find the slice that holds all of these characters; undefined where no font does. */
export type Typeface = (characters: string) => Slice | undefined;

/** A part of a font. */
export interface Slice {
  family: string;
  name: string;
  /** The file; the same object each time, so that it is parsed once. */
  data: Buffer;
  /** Width of characters in em; undefined where it does not hold them all. */
  advance: (characters: string) => number | undefined;
}
