/** The texts of a card as lines of glyphs: what is shown, how large, and where it is cut. */
import { SITE } from '../../site/this-site.ts';
import type { Card } from './card.ts';
import { GOTHIC, MINCHO, type Typeface } from './fonts.ts';
import { glyphsOf, tidy, type Glyph } from './glyphs.ts';
import { balanceLines, breakLines, clampLines, widthOf, type Line } from './lines.ts';
import { phrasesOf } from './phrases.ts';

/** Width of the column in pixels. */
export const COLUMN = 1056;
/** Height of title, subtitle and text together. */
export const BODY = 396;
/** Room before the subtitle, before the text, and between small words. */
export const GAP = { subtitle: 14, text: 26, small: 28 } as const;
/** Size of the mark on the card of a question, and the room before it. */
export const MARK = { size: 150, gap: 56 } as const;

const TITLE = { leading: 1.34, most: 4, share: 0.5, sizes: [100, 88, 76, 66, 58, 52, 46, 40, 36] };
const SUBTITLE = { size: 26, leading: 1.4, most: 2, share: 0.5 };
const TEXT = { size: 29, leading: 1.62, most: 4, share: 0.8, fewest: 2 };
const SMALL = { size: 25, leading: 1.4, most: 1, share: 1 };
const NAME = { size: 32, leading: 1.2, most: 1, share: 1 };

/** Set the texts of a card. */
export function typeset(card: Card): TypesetCard {
  const width = COLUMN - (card.question === undefined ? 0 : MARK.size + MARK.gap);
  const subtitle = block(card.subtitle ?? '', GOTHIC, SUBTITLE);
  const above = subtitle.lines.length && heightOf(subtitle) + GAP.subtitle;
  const leading = TEXT.size * TEXT.leading;
  const needed = Math.min(breakLines(phrases(card.text, GOTHIC), COLUMN / TEXT.size).length, TEXT.fewest);
  const title = titleBlock(card.title, width, BODY - above - (needed && GAP.text + needed * leading));
  const room = BODY - above - heightOf(title) - GAP.text;
  const label = block(card.label, GOTHIC, SMALL);
  return {
    label,
    tags: fitTags(card.tags, COLUMN - 2 * GAP.small - widest(label)),
    title,
    subtitle,
    text: block(card.text, GOTHIC, { ...TEXT, most: Math.min(TEXT.most, Math.floor(room / leading)) }),
    foot: [card.foot, '機械が書いた要約'].map((text) => block(text, GOTHIC, SMALL, COLUMN / 2)),
    name: block(SITE.name, MINCHO, NAME),
  };
}

/** The title as large as it fits, at the smallest size cut. */
function titleBlock(text: string, width: number, height: number): Block {
  const title = phrases(text, MINCHO);
  const fitting = TITLE.sizes.find((size) => {
    const { length } = breakLines(title, width / size);
    return length <= TITLE.most && length * size * TITLE.leading <= height;
  });
  const size = fitting ?? Math.min(...TITLE.sizes);
  const most = Math.min(TITLE.most, Math.floor(height / (size * TITLE.leading)));
  return block(text, MINCHO, { ...TITLE, size, most }, width);
}

function block(text: string, typeface: Typeface, style: Style, width = COLUMN): Block {
  const { size, leading, most, share } = style;
  const measure = width / size;
  const set = phrases(text, typeface);
  const balanced = balanceLines(set, measure, share);
  const isWhole = balanced.length <= most;
  const ellipsis = glyphsOf('…', typeface);
  const lines = isWhole ? balanced : clampLines(breakLines(set, measure), most, measure, ellipsis);
  return { size, leading, lines: lines.map((line) => line.flat()) };
}

/** As many whole tags as the rest of the line holds. */
function fitTags(tags: readonly string[], width: number): Block[] {
  let end = 0;
  return tags
    .map((tag) => block(tag, GOTHIC, SMALL))
    .filter((tag) => {
      const next = end + widest(tag) + GAP.small;
      if (next > width) return false;
      end = next;
      return true;
    });
}

function phrases(text: string, typeface: Typeface): Line {
  return phrasesOf(tidy(text)).map((phrase) => glyphsOf(phrase, typeface));
}

/** Height of a block in pixels. */
export function heightOf({ lines, size, leading }: Block): number {
  return lines.length * Math.round(size * leading);
}

function widest({ lines, size }: Block): number {
  return Math.max(0, ...lines.map((line) => widthOf(line) * size));
}

interface Style {
  size: number;
  leading: number;
  /** So many lines at most. */
  most: number;
  /** How much of the width lines keep when they are made even. */
  share: number;
}

/** Lines of one size. */
export interface Block {
  size: number;
  /** Height of a line in em. */
  leading: number;
  lines: Glyph[][];
}

/** The texts of a card; what is empty has no lines. */
export interface TypesetCard {
  label: Block;
  tags: Block[];
  title: Block;
  subtitle: Block;
  text: Block;
  foot: Block[];
  name: Block;
}
