/** Characters that no text of ours may hold, since they hide or change what a reader sees: the one definition for bodies and values. */

const KINDS: readonly HiddenKind[] = [
  {
    rule: 'control-character',
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g,
    describe: (found) => `制御文字（${codeOf(found)}）があります。消してください。`,
  },
  {
    rule: 'bidi-control',
    pattern: /[\u202A-\u202E\u2066-\u2069]/g,
    describe: (found) => `文字の並ぶ向きを変える見えない文字（${codeOf(found)}）があります。消してください。`,
  },
  {
    rule: 'stacked-marks',
    // No language puts half as many marks on one letter.
    pattern: /\p{M}{11,}/gu,
    describe: (found) =>
      `一つの文字に重なる記号（${codeOf(found)} など）が${Array.from(found).length}個続いています。行の外まではみ出すので、消してください。`,
  },
];

/** Something that is seen: fillers and blanks among letters and signs are not. */
const SHOWN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{S}]/u;

/** Whether a text shows a letter, a number or a sign. */
export function showsText(text: string): boolean {
  return SHOWN.test(text);
}

/** Rules by which such characters are refused. */
export const HIDDEN_RULES: readonly string[] = KINDS.map(({ rule }) => rule);

/** Such characters in a text, those of one rule where it is said, each once, at its first place. */
export function findHidden(text: string, only?: string): HiddenCharacter[] {
  return KINDS.flatMap(({ rule, pattern, describe }) => {
    if (only !== undefined && rule !== only) return [];
    const first = new Map<string, number>();
    for (const match of text.matchAll(pattern)) {
      if (!first.has(match[0])) first.set(match[0], match.index);
    }
    return [...first].map(([found, offset]) => ({ rule, found, offset, message: describe(found) }));
  });
}

/** The text with a name in the place of each such character, so that it can be printed anywhere. */
export function nameHidden(text: string): string {
  return KINDS.reduce(
    (named, { pattern }) => named.replace(pattern, (found) => `（${codeOf(found)}）`),
    text,
  );
}

/** The text without any such character, for what nobody can be asked to mend. */
export function removeHidden(text: string): string {
  return KINDS.reduce((rest, { pattern }) => rest.replace(pattern, ''), text);
}

/** A character by its number in Unicode. */
export function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

interface HiddenKind {
  rule: string;
  pattern: RegExp;
  describe: (found: string) => string;
}

/** A character that hides or changes what is seen, where it first stands. */
export interface HiddenCharacter {
  rule: string;
  found: string;
  offset: number;
  message: string;
}
