/** The fonts of the cards, in the slices that Fontsource cuts them into; only slices that are needed are read. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { readAdvances } from './woff.ts';

const require = createRequire(import.meta.url);
/** A family of fewer slices is asked throughout: Noto Sans Math declares only that it holds Latin. */
const MANY_SLICES = 10;
const SYMBOLS = once(() =>
  ['noto-sans-math', 'noto-sans-symbols', 'noto-sans-symbols-2'].flatMap((family) => listSlices(family, 400)),
);

/** 明朝, for titles. */
export const MINCHO = openTypeface('noto-serif-jp', 700);
/** ゴシック, for running text. */
export const GOTHIC = openTypeface('noto-sans-jp', 400);

/** A Japanese face, and behind it those for what it does not hold. */
function openTypeface(japanese: string, weight: number): Typeface {
  const families = [japanese, 'noto-sans-kr', 'noto-sans-sc'];
  const slices = once(() => families.flatMap((family) => listSlices(family, weight)).concat(SYMBOLS()));
  const known = new Map<string, Slice | undefined>();
  return (characters) => {
    if (!known.has(characters))
      known.set(
        characters,
        slices().find(({ advance }) => advance(characters) !== undefined),
      );
    return known.get(characters);
  };
}

/** The declared ranges promise more than the slices hold, so they only say which slices to ask. */
function listSlices(family: string, weight: number): Slice[] {
  const subsets = Object.entries(require(`@fontsource/${family}/unicode.json`) as Record<string, string>);
  return subsets.map(([subset, range]) => {
    const name = `${family}-${subset.replace(/[[\]]/g, '')}-${weight}-normal`;
    const declared = subsets.length < MANY_SLICES ? /^/ : characterClass(range);
    const read = () => readFileSync(require.resolve(`@fontsource/${family}/files/${name}.woff`));
    const advances = once(() => readAdvances(read()));
    return {
      load: once(() => {
        if (!GlobalFonts.register(read(), name)) throw new TypeError(`no font: ${name}`);
        return name;
      }),
      advance: (text) =>
        declared.test(text)
          ? Array.from(text, (character) => advances().get(character.codePointAt(0) ?? 0)).reduce(
              (sum, width) => (sum === undefined || width === undefined ? undefined : sum + width),
              0,
            )
          : undefined,
    };
  });
}

/** `U+61,U+4e00-4e8c` of CSS as a class of characters. */
function characterClass(range: string): RegExp {
  return new RegExp(`^[${range.replace(/[\da-f]+/gi, String.raw`\u{$&}`).replace(/U\+|,/g, '')}]`, 'u');
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Find the slice that holds all of these characters; undefined where no font does. */
export type Typeface = (characters: string) => Slice | undefined;

/** A part of a font. */
export interface Slice {
  /** Its name for canvases, which know it from then on; no other font bears it. */
  load: () => string;
  /** Width of characters in em; undefined where it does not hold them all. */
  advance: (characters: string) => number | undefined;
}
