/** Which characters of which of KaTeX's fonts stand in a piece of HTML, found as a browser would: by the rules of its style sheet. */
import { parseHTML } from 'linkedom';
import type { FontFace, FontSettings, FontSheet } from './style-sheet.ts';

/** The characters by the name of the font file, sorted; those that KaTeX leaves to the system (Japanese in `\text`) are none of them. */
export function glyphsOf(html: string, { faces, rules }: FontSheet): GlyphsByFace {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const own = new Map<Element, FontSettings>();
  const generated: [Element, FontSettings][] = [];
  for (const { selector, isGenerated, set } of rules)
    for (const element of document.querySelectorAll(selector))
      if (isGenerated) generated.push([element, set]);
      else own.set(element, { ...own.get(element), ...set });
  const found = new Map<string, Set<string>>();
  const add = (text: string, element: Element, set: FontSettings = {}) => {
    const face = faceOf(faces, { ...computed(element, own), ...set });
    if (!face || text === '') return;
    found.set(face.name, (found.get(face.name) ?? new Set()).union(new Set(text)));
  };
  for (const formula of document.querySelectorAll('.katex-html'))
    for (const element of [formula, ...formula.querySelectorAll('*')])
      if (!isLeftToSystem(element)) add(textIn(element), element);
  for (const [element, set] of generated)
    if (element.closest('.katex-html')) add(set.content ?? '', element, set);
  return sorted(found);
}

/** All that stands in either. */
export function mergeGlyphs(all: Iterable<GlyphsByFace>): GlyphsByFace {
  const merged = new Map<string, Set<string>>();
  for (const glyphs of all)
    for (const [name, characters] of Object.entries(glyphs))
      merged.set(name, (merged.get(name) ?? new Set()).union(new Set(characters)));
  return sorted(merged);
}

function sorted(glyphs: ReadonlyMap<string, ReadonlySet<string>>): GlyphsByFace {
  return Object.fromEntries(
    [...glyphs].sort().map(([name, set]) => [name, [...set].sort().join('')] as const),
  );
}

/** Fonts are inherited: what an element does not say, the nearest one round it does. */
function computed(element: Element, own: ReadonlyMap<Element, FontSettings>): FontSettings {
  let settings: FontSettings = {};
  for (let at: Element | null = element; at; at = at.parentElement)
    settings = { ...own.get(at), ...settings };
  return settings;
}

/** The nearest face of the family, style before weight: https://www.w3.org/TR/css-fonts-4/#font-style-matching */
function faceOf(faces: readonly FontFace[], { family, isBold = false, isItalic = false }: FontSettings) {
  const distance = (face: FontFace) =>
    2 * Number(face.isItalic !== isItalic) + Number(face.isBold !== isBold);
  return faces
    .filter((face) => face.family === family)
    .sort((a, b) => distance(a) - distance(b))
    .at(0);
}

/** KaTeX marks letters of scripts that its fonts do not hold: https://github.com/KaTeX/KaTeX/blob/main/src/unicodeScripts.ts */
function isLeftToSystem(element: Element): boolean {
  return [...element.classList].some((name) => name.endsWith('_fallback'));
}

function textIn(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? (node.textContent ?? '') : ''))
    .join('');
}

/** Sorted characters by the name of a font file. */
export type GlyphsByFace = Record<string, string>;
