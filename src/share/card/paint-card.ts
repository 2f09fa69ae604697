/** The sheet of a card: what stands where. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { CARD_SIZE } from './card.ts';
import { paintBlock } from './paint-block.ts';
import { paintMark } from './paint-mark.ts';
import { PALETTE } from './palette.ts';
import { BODY, COLUMN, GAP, heightOf, MARK, type TypesetCard } from './typeset.ts';

const LEFT = (CARD_SIZE.width - COLUMN) / 2;
const RIGHT = LEFT + COLUMN;
/** Where things begin from above, in pixels. */
const TOP = { label: 50, title: 107, rule: 528, name: 551, foot: 552, mark: 554 } as const;
const FOOT = { gap: 36, mark: 30, beforeName: 14 } as const;
const { accent, ground, ink, rule, 'ink-soft': soft } = PALETTE;

/** Paint the texts of a card, with the mark of its question, over whatever the sheet shows. */
export function paintCard(sheet: SKRSContext2D, card: TypesetCard, question: number | undefined): void {
  const { label, tags, title, subtitle, text, foot, name } = card;
  // Else the shapes of characters would be those of the machine's language.
  sheet.lang = 'ja';
  sheet.fillStyle = ground;
  sheet.fillRect(0, 0, CARD_SIZE.width, CARD_SIZE.height);
  sheet.fillStyle = rule;
  sheet.fillRect(LEFT, TOP.rule, COLUMN, 2);

  paintBlock(sheet, label, LEFT, TOP.label, accent);
  let right = RIGHT;
  for (const tag of tags.toReversed())
    right -= GAP.small + paintBlock(sheet, tag, right, TOP.label, soft, 'end');

  paintBlock(sheet, title, LEFT, TOP.title, ink);
  // The mark is as high as the first line of the title.
  if (question) paintMark(sheet, RIGHT - MARK.size, TOP.title + title.size * 0.2, MARK.size, question);
  paintBlock(sheet, subtitle, LEFT, TOP.title + heightOf(title) + GAP.subtitle, soft);
  paintBlock(sheet, text, LEFT, TOP.title + BODY - heightOf(text), ink);

  let left = LEFT;
  for (const block of foot.filter(({ lines }) => lines.length > 0))
    left += FOOT.gap + paintBlock(sheet, block, left, TOP.foot, soft);
  const nameLeft = RIGHT - paintBlock(sheet, name, RIGHT, TOP.name, ink, 'end');
  paintMark(sheet, nameLeft - FOOT.beforeName - FOOT.mark, TOP.mark, FOOT.mark);
}
