/** Apply the named repairs to the text of one paper, and say where each took place. */
import type { Root } from 'mdast';
import { placeAt } from './issue.ts';
import { outlineOf, type Outline } from './outline.ts';
import { backtickedTex } from './repairs/backticked-tex.ts';
import { bareTex } from './repairs/bare-tex.ts';
import { bareUrl } from './repairs/bare-url.ts';
import { blurbFence, blurbLines, blurbPlaceholder } from './repairs/blurb.ts';
import { brokenEmphasis } from './repairs/broken-emphasis.ts';
import { brokenTex } from './repairs/broken-tex.ts';
import { doubledLink } from './repairs/doubled-link.ts';
import { dollarInFormula, doubledBackslash } from './repairs/escaped-tex.ts';
import { fenceOnBullet } from './repairs/fence-on-bullet.ts';
import { flattenedList } from './repairs/flattened-list.ts';
import { gluedFence } from './repairs/glued-fence.ts';
import { headingLevel } from './repairs/heading-level.ts';
import { indentedProse } from './repairs/indented-prose.ts';
import { innerTitle } from './repairs/inner-title.ts';
import { latexml } from './repairs/latexml.ts';
import { literalAsterisks } from './repairs/literal-asterisks.ts';
import { listInParagraph } from './repairs/list-in-paragraph.ts';
import { openFormula } from './repairs/open-formula.ts';
import { outerFence } from './repairs/outer-fence.ts';
import { postamble } from './repairs/postamble.ts';
import { preamble } from './repairs/preamble.ts';
import { priceDollar } from './repairs/price-dollar.ts';
import { applyEdits, type Edit, type RepairRule } from './repairs/repair.ts';
import { sectionRule } from './repairs/section-rule.ts';
import { splitFormula } from './repairs/split-formula.ts';
import { quoteFence, strayQuotes } from './repairs/stray-quotes.ts';
import { swallowedSection } from './repairs/swallowed-section.ts';
import { tableIndent, tableSentence } from './repairs/table-place.ts';
import { tableDelimiter, tablePipe } from './repairs/table.ts';
import { templateEcho } from './repairs/template-echo.ts';
import { texDelimiters } from './repairs/tex-delimiters.ts';
import { texQuotes, texText } from './repairs/tex-text.ts';
import { unclosedFence } from './repairs/unclosed-fence.ts';

/**
 * The repairs in phases: what opens or closes fences comes first, since it changes what Markdown
 * sees of the rest; then the frame; then tables, whose cells decide where a formula can stand; then what stands inside the lines.
 * A text is parsed again only after a phase that changed it.
 */
export const REPAIRS: readonly (readonly RepairRule[])[] = [
  [outerFence],
  [quoteFence],
  [gluedFence],
  [fenceOnBullet],
  [swallowedSection],
  [texDelimiters],
  [openFormula],
  [strayQuotes],
  [preamble],
  [templateEcho],
  [headingLevel],
  [innerTitle, sectionRule],
  [unclosedFence],
  [flattenedList],
  [listInParagraph],
  [indentedProse],
  // Once more, in what was code before.
  [texDelimiters],
  [postamble],
  [blurbFence],
  [blurbPlaceholder, doubledLink],
  [blurbLines],
  [tableIndent],
  [tableSentence],
  [tablePipe],
  [tableDelimiter],
  [dollarInFormula],
  [doubledBackslash],
  [splitFormula],
  [texText],
  [texQuotes],
  [latexml, backtickedTex],
  [priceDollar, brokenEmphasis],
  [brokenTex, bareTex, literalAsterisks, bareUrl],
];

/**
 * Repair the text of one paper. Where nothing was repaired, the text comes back as it was.
 * Lines of the repairs count in the text that was given.
 */
export function repair(text: string, tree?: Root): Repaired {
  let outline = outlineOf(text, tree);
  const repairs: Repair[] = [];
  let toOriginal = (offset: number) => offset;
  for (const phase of REPAIRS) {
    // Where nothing was parsed, there is nothing to repair.
    if (outline.refusal) break;
    let reach = 0;
    const edits = phase
      .flatMap((rule) => rule.find(outline).map((edit) => ({ rule, ...edit })))
      // What a rule writes back as it stands is no repair, whatever the rule believes.
      .filter(({ start, end, replacement }) => outline.text.slice(start, end) !== replacement)
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => {
        const isFree = start >= reach;
        reach = Math.max(reach, end);
        return isFree;
      });
    if (edits.length === 0) continue;
    for (const { rule, start, end, replacement } of edits) {
      repairs.push({
        rule: rule.id,
        line: placeAt(text, toOriginal(start)).line,
        before: outline.text.slice(start, end),
        after: replacement,
      });
    }
    toOriginal = composeMaps(toOriginal, edits);
    outline = outlineOf(applyEdits(outline.text, edits));
  }
  return { text: outline.text, outline, repairs, toOriginal };
}

/** Map an offset of the text after the edits to the text before them, then on to the original. */
export function composeMaps(older: (offset: number) => number, edits: readonly Edit[]) {
  return (offset: number) => {
    let shift = 0;
    for (const { start, end, replacement } of edits) {
      if (start + shift + replacement.length > offset) {
        return older(Math.min(offset - shift, end));
      }
      shift += replacement.length - (end - start);
    }
    return older(offset - shift);
  };
}

/** A text with its repairs. */
export interface Repaired {
  text: string;
  /** Outline of the repaired text. */
  outline: Outline;
  repairs: Repair[];
  /** Offset in the repaired text to offset in the text that was given. */
  toOriginal: (offset: number) => number;
}

/** One repair that was made. */
export interface Repair {
  /** Id of the rule. */
  rule: string;
  line: number;
  before: string;
  after: string;
}
