/** The characters of all formulas of a content folder, read from the sections as they are rendered. */
import { readFile } from 'node:fs/promises';
import { paperHref } from '../addresses.ts';
import { cacheKey, openCache } from '../cache.ts';
import { displayPath, paperPath } from '../curator/paper-folder.ts';
import type { FileIssue } from '../digest/issue.ts';
import { mayHoldMath } from '../markdown/parser.ts';
import type { PaperSource } from '../paper-source.ts';
import { createGlyphReader, mergeGlyphs, type GlyphsByFace } from './glyphs.ts';
import { readFontRules } from './style-sheet.ts';
import { missingIn } from './subset.ts';

/** Collect them; a character that its font does not hold is an issue. What was found in a section is kept by its key. */
export async function collectGlyphs(
  source: PaperSource,
  contentDir: string,
  { css, cacheDir, version }: Collecting,
): Promise<{ used: GlyphsByFace; issues: FileIssue[] }> {
  const readGlyphs = createGlyphReader(readFontRules(css));
  const cache = openCache<GlyphsByFace>(cacheDir, 'formula-glyphs');
  const found: GlyphsByFace[] = [];
  const issues: FileIssue[] = [];
  for (const name of await source.list()) {
    const file = paperPath(contentDir, name);
    // Most papers have no formula, and reading the file is all that they cost.
    const { paper } = mayHoldMath(await readFile(file, 'utf8')) ? await source.read(name) : {};
    for (const { key: section, hasMath } of Object.values(paper?.sections ?? {})) {
      if (!hasMath || !paper) continue;
      const key = cacheKey(version, section);
      const glyphs = cache.readOrMake(key, () =>
        mergeGlyphs((source.sections.read(section)?.formulas ?? []).map(readGlyphs)),
      );
      found.push(glyphs);
      for (const [face, characters] of Object.entries(glyphs))
        for (const character of await missingIn(face, characters))
          issues.push({ file: displayPath(file), ...missingGlyph(paperHref(paper.id), face, character) });
    }
  }
  return { used: mergeGlyphs(found), issues };
}

function missingGlyph(page: string, face: string, character: string) {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return {
    severity: 'error',
    rule: 'formula-glyph',
    message: `${page} の数式の「${character}」（U+${code}）が、KaTeXのフォント ${face} にありません。ほかの書体か記号で書いてください。`,
    place: undefined,
  } as const;
}

interface Collecting {
  /** KaTeX's style sheet. */
  css: string;
  /** Astro's cache. */
  cacheDir: URL;
  /** Names the code and the libraries that decide which characters are found. */
  version: string;
}
