/** The sheet of a card: what stands where. */
import { CARD_SIZE } from './card.ts';
import { box, lineBox, type Element } from './element.ts';
import { markBox } from './mark.ts';
import { PALETTE } from './palette.ts';
import { BODY, COLUMN, GAP, MARK, type Block, type TypesetCard } from './typeset.ts';

/** Put the texts of a card on the sheet, with the mark of its question. */
export function composeCard(card: TypesetCard, question: number | undefined): Element {
  return box(
    {
      flexDirection: 'column',
      ...CARD_SIZE,
      padding: `50px ${(CARD_SIZE.width - COLUMN) / 2}px 42px`,
      background: PALETTE.ground,
      color: PALETTE.ink,
    },
    head(card),
    body(card, question),
    foot(card),
  );
}

function head({ label, tags }: TypesetCard): Element {
  return box(
    { height: 35, marginBottom: 22, color: PALETTE['ink-soft'] },
    box({ color: PALETTE.accent }, blockBox(label)),
    box({ gap: GAP.small, marginLeft: 'auto' }, ...tags.map(blockBox)),
  );
}

function body({ title, subtitle, text }: TypesetCard, question: number | undefined): Element {
  // The mark is as high as the first line of the title.
  const mark = question !== undefined && box({ marginTop: title.size * 0.2 }, markBox(MARK.size, question));
  return box(
    { flexDirection: 'column', height: BODY },
    box({ justifyContent: 'space-between' }, blockBox(title), ...(mark ? [mark] : [])),
    box({ marginTop: GAP.subtitle, color: PALETTE['ink-soft'] }, blockBox(subtitle)),
    box({ marginTop: 'auto' }, blockBox(text)),
  );
}

function foot({ foot, name }: TypesetCard): Element {
  return box(
    {
      alignItems: 'center',
      marginTop: 'auto',
      paddingTop: 20,
      borderTop: `2px solid ${PALETTE.rule}`,
      color: PALETTE['ink-soft'],
    },
    box({ gap: 36 }, ...foot.filter(({ lines }) => lines.length > 0).map(blockBox)),
    box(
      { alignItems: 'center', gap: 14, marginLeft: 'auto', color: PALETTE.ink },
      markBox(30),
      blockBox(name),
    ),
  );
}

function blockBox({ lines, size, leading }: Block): Element {
  return box({ flexDirection: 'column' }, ...lines.map((line) => lineBox(line, size, leading)));
}
