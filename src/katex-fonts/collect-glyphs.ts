/** The characters of all formulas of a content folder, read from the sections as they are rendered. */
import { cacheKey, openCache } from '../cache.ts';
import { displayPath, paperPath } from '../curator/paper-folder.ts';
import type { FileIssue } from '../digest/issue.ts';
import type { PaperSource, ReadPaper } from '../paper-source.ts';
import { createGlyphReader, mergeGlyphs, type GlyphsByFace } from './glyphs.ts';
import { readFontRules } from './style-sheet.ts';
import { missingIn } from './subset.ts';

/** Collect them; a character that its font does not hold is an issue. What was found in a paper is kept by its key. */
export async function collectGlyphs(
  source: PaperSource,
  contentDir: string,
  { css, cacheDir, version }: Collecting,
): Promise<{ used: GlyphsByFace; issues: FileIssue[] }> {
  const readGlyphs = createGlyphReader(readFontRules(css));
  const cache = openCache<GlyphsByFace>(cacheDir, 'formula-glyphs');
  const found: GlyphsByFace[] = [];
  const issues: FileIssue[] = [];
  const readPaper = ({ paper }: ReadPaper) =>
    Object.values(paper?.sections ?? {})
      .filter(({ hasMath }) => hasMath)
      .flatMap(({ key }) => source.sections.read(key)?.formulas ?? [])
      .map(readGlyphs);
  for (const name of await source.list()) {
    const key = cacheKey(version, source.keyOf(name));
    const known = cache.read(key);
    const glyphs = known ?? mergeGlyphs(readPaper(await source.read(name)));
    if (!known) cache.write(key, glyphs);
    found.push(glyphs);
    for (const [face, characters] of Object.entries(glyphs))
      for (const character of missingIn(face, characters))
        issues.push(missingGlyph(contentDir, name, face, character));
  }
  return { used: mergeGlyphs(found), issues };
}

function missingGlyph(contentDir: string, name: string, face: string, character: string): FileIssue {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return {
    file: displayPath(paperPath(contentDir, name)),
    severity: 'error',
    rule: 'formula-glyph',
    message: `数式の「${character}」（U+${code}）が、KaTeXのフォント ${face} にありません。ほかの書体か記号で書いてください。`,
    place: undefined,
  };
}

interface Collecting {
  /** KaTeX's style sheet. */
  css: string;
  /** Astro's cache. */
  cacheDir: URL;
  /** Names the code and the libraries that decide which characters are found. */
  version: string;
}
