/** Text as what can be drawn: never a missing glyph, never a character that nobody sees. */
import { emojiPicture } from './emoji.ts';
import type { Slice, Typeface } from './fonts.ts';

/** 下駄: what a Japanese typesetter puts where he has no type. */
const GETA = '〓';
/** A picture has a little room at its sides. */
const PICTURE_ADVANCE = 1.1;
/** Size of a superscript or subscript in em. */
export const SCRIPT_SIZE = 0.62;
const RAISED = /[\u00b2\u00b3\u00b9\u02b0-\u02e4\u1d2c-\u1d61\u1d9b-\u1dbf\u2070-\u207f]/;
const LOWERED = /[\u1d62-\u1d6a\u2080-\u209c\u2c7c]/;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** A text as glyphs of a typeface. */
export function glyphsOf(text: string, typeface: Typeface): Glyph[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap((grapheme) =>
    draw(grapheme, typeface),
  );
}

/** One line of text: composed, spaces made one, nothing around it. */
export function tidy(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();
}

function draw(grapheme: string, typeface: Typeface): Glyph[] {
  const picture = emojiPicture(grapheme);
  if (picture) return [{ text: grapheme, advance: PICTURE_ADVANCE, picture, level: 'line' }];
  const visible = grapheme.replace(INVISIBLE, '');
  if (visible === '') return [];
  const slice = typeface(visible);
  const advance = slice?.advance(visible);
  if (slice && advance !== undefined) return [{ text: visible, advance, slice, level: 'line' }];
  return drawInParts(visible, typeface);
}

/** What no font holds: what it is made of, without marks and tones, else the stand-in. */
function drawInParts(grapheme: string, typeface: Typeface): Glyph[] {
  const plain = grapheme.normalize('NFKC');
  if (plain !== grapheme) {
    const level = RAISED.test(grapheme) ? 'raised' : LOWERED.test(grapheme) ? 'lowered' : 'line';
    const size = level === 'line' ? 1 : SCRIPT_SIZE;
    return glyphsOf(plain, typeface).map((glyph) => ({ ...glyph, advance: glyph.advance * size, level }));
  }
  const [first = '', ...rest] = grapheme.replace(/(?<=.)[\p{M}\p{Emoji_Modifier}]/gu, '');
  const parts = rest.length > 0 || first !== grapheme ? [first, ...rest] : [GETA];
  return parts.flatMap((part) => draw(part, typeface));
}

/** One character as the reader counts them. */
export interface Glyph {
  text: string;
  /** Width in em. */
  advance: number;
  /** Superscripts and subscripts that no font holds are set from letters. */
  level: 'line' | 'raised' | 'lowered';
  /** The font that holds it; undefined for a picture. */
  slice?: Slice;
  /** The picture of an emoji, as SVG. */
  picture?: string;
}
