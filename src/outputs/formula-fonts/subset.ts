/** KaTeX's font files with the glyphs of some characters only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { cacheKey, type Cache } from '../../run/cache.ts';
import { readAdvances } from '../../share/card/woff.ts';

/** Folder of KaTeX's style sheet and of its `fonts/`. */
export const KATEX_DIR = path.dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));

/** What may be missing: characters that nobody sees. Spaces have a width, so those that a font holds stay in it. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** The characters that a font file does not hold. */
export function missingIn(face: string, characters: string): string[] {
  const held =
    charactersOf.get(face) ?? readAdvances(readFileSync(path.join(KATEX_DIR, 'fonts', `${face}.woff`)));
  charactersOf.set(face, held);
  return Array.from(characters).filter(
    (character) => !UNSEEN.test(character) && !held.has(character.codePointAt(0) ?? 0),
  );
}

/** Code points by the name of the font file that holds them, read once. */
const charactersOf = new Map<string, ReadonlyMap<number, number>>();

/** Make one file smaller, through the cache; `version` names the code that does it. */
export async function subsetFace(
  face: string,
  characters: string,
  cache: Cache<Uint8Array>,
  version: string,
): Promise<FontFile> {
  const key = cacheKey(version, face, characters);
  const bytes = cache.read(key) ?? (await makeSubset(face, characters));
  cache.write(key, bytes);
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { file: `${face}.${name}.woff2`, bytes };
}

async function makeSubset(face: string, characters: string): Promise<Uint8Array> {
  const whole = await readFile(path.join(KATEX_DIR, 'fonts', `${face}.ttf`));
  return new Uint8Array(await subsetFont(whole, characters, { targetFormat: 'woff2' }));
}

/** A file named by its content. */
export interface FontFile {
  file: string;
  bytes: Uint8Array;
}
