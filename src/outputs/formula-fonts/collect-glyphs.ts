/** The characters of all formulas, read from the sections as they are rendered. */
import type { SectionCache } from '../../archive/section-cache.ts';
import { cacheKey, openCache } from '../../run/cache.ts';
import { displayPath, paperPath } from '../../archive/paper-folder.ts';
import type { FileIssue } from '../../digest/issue.ts';
import type { Paper } from '../../archive/paper.ts';
import { createGlyphReader, mergeGlyphs, type GlyphsByFace } from './glyphs.ts';
import { readFontRules } from './style-sheet.ts';
import { missingIn } from './subset.ts';

/**
 * Collect them from papers by the ids of their entries; a character that its font does not hold is an issue. What was found in a paper
 * is kept by its key.
 */
export function collectGlyphs(
  papers: ReadonlyMap<string, Paper>,
  sections: SectionCache,
  { css, cacheDir, contentDir, version }: Collecting,
): { used: GlyphsByFace; issues: FileIssue[] } {
  const readGlyphs = createGlyphReader(readFontRules(css));
  const cache = openCache<GlyphsByFace>(cacheDir, 'formula-glyphs');
  const found: GlyphsByFace[] = [];
  const issues: FileIssue[] = [];
  for (const [id, paper] of papers) {
    const withMath = Object.values(paper.sections).filter(({ hasMath }) => hasMath);
    if (withMath.length === 0) continue;
    const glyphs = cache.readOrMake(cacheKey(version, paper.key), () =>
      mergeGlyphs(withMath.flatMap(({ key }) => sections.read(key)?.formulas ?? []).map(readGlyphs)),
    );
    found.push(glyphs);
    for (const [face, characters] of Object.entries(glyphs))
      for (const character of missingIn(face, characters))
        issues.push(missingGlyph(contentDir, `${id}.md`, face, character));
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
  contentDir: string;
  /** Names the code and the libraries that decide which characters are found. */
  version: string;
}
