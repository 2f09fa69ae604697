/** Titles in their folded form, each folded once: whoever compares citations asks for the same ones again and again. */
import { foldTitle } from './title-keys.ts';

const folded = new Map<string, string>();

/** The folded form of a title. */
export function foldedTitle(title: string): string {
  const known = folded.get(title);
  if (known !== undefined) return known;
  const key = foldTitle(title);
  folded.set(title, key);
  return key;
}
