/** Text cut where a line may end: Japanese at phrases (文節) and after sentences, all else at spaces. */
import { loadDefaultJapaneseParser } from 'budoux';
import { mayBreak } from './characters.ts';

const parser = loadDefaultJapaneseParser();
/** A title is cut once, however many pages show it. */
const known = new Map<string, string[]>();

/** The phrases of a text; joined again, they are the text. A space belongs to the phrase before it. */
export function phrasesOf(text: string): readonly string[] {
  let phrases = known.get(text);
  if (!phrases) {
    phrases = joinUnbreakable(text.split(/(?<=[\s。！？])/).flatMap((part) => parser.parse(part)));
    known.set(text, phrases);
  }
  return phrases;
}

function joinUnbreakable(parts: readonly string[]): string[] {
  const phrases: string[] = [];
  for (const part of parts) {
    const previous = phrases.at(-1);
    const [first = ''] = part;
    if (previous !== undefined && !mayBreak(Array.from(previous).at(-1) ?? '', first)) {
      phrases[phrases.length - 1] = previous + part;
    } else phrases.push(part);
  }
  return phrases;
}
