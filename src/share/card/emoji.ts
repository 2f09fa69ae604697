/** Emoji as pictures of Twemoji. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'));
/** What is shown as a picture (https://unicode.org/reports/tr51/): by default, or asked by a selector or a keycap. */
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\d#*]\u20E3)/v;
const TEXT_SELECTOR = '\uFE0E';

/** The picture of one emoji as SVG; undefined for a text character and for an emoji newer than the pictures. */
export function emojiPicture(grapheme: string): string | undefined {
  if (!EMOJI.test(grapheme) || grapheme.includes(TEXT_SELECTOR)) return undefined;
  const file = path.join(FOLDER, emojiFile(grapheme));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Name of an emoji's file in Twemoji: its code points, with the selectors only where a joiner needs them. */
export function emojiFile(grapheme: string): string {
  const named = grapheme.includes('\u200D') ? grapheme : grapheme.replaceAll('\uFE0F', '');
  return `${Array.from(named, (character) => character.codePointAt(0)?.toString(16)).join('-')}.svg`;
}
