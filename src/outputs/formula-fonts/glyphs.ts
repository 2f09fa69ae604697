/** Which characters of which of KaTeX's fonts stand in formulas, found as a browser would: by the rules of its style sheet. */
import { parseHTML } from 'linkedom';
import { TAG, VOID } from '../../markdown/rendered-html.ts';
import type { FontFace, FontSettings, FontSheet } from './style-sheet.ts';

const TOKEN = new RegExp(TAG, 'g');
const CLASSES = / class=(?:"([^"]*)"|(\S+))/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Make a reader of the HTML of formulas: the characters by the name of the font file, sorted; those that KaTeX leaves to the system
 * (Japanese in `\text`) are none of them. What decides the font of an element is worked out once for all elements that stand alike.
 */
export function createGlyphReader({ faces, rules }: FontSheet): (html: string) => GlyphsByFace {
  const telling = new Set(rules.flatMap(({ selector }) => selector.match(/(?<=\.)[\w-]+/g) ?? []));
  const known = new Map<string, Look>();

  function lookOf(place: readonly string[]): Look {
    const key = place.join('');
    const look = known.get(key) ?? workOut(key);
    known.set(key, look);
    return look;
  }

  /** Ask the style sheet about an element; `start` opens all that it stands in and itself. */
  function workOut(start: string): Look {
    const { document } = parseHTML(`<html><body>${start}`);
    const own = new Map<Element, FontSettings>();
    const generated: { text: string; face: string | undefined }[] = [];
    const elements = document.querySelectorAll('body *');
    const last = elements[elements.length - 1];
    if (!last) return { face: undefined, generated };
    for (const { selector, isGenerated, set } of rules)
      for (const element of document.querySelectorAll(selector))
        if (!isGenerated) own.set(element, { ...own.get(element), ...set });
        else if (element === last)
          generated.push({
            text: set.content ?? '',
            face: faceOf(faces, { ...computed(last, own), ...set })?.name,
          });
    return { face: faceOf(faces, computed(last, own))?.name, generated };
  }

  return (html) => {
    const found = new Map<string, Set<string>>();
    const add = (text: string, face: string | undefined) => {
      if (face === undefined || text === '') return;
      found.set(face, (found.get(face) ?? new Set()).union(new Set(text)));
    };
    const open: { place: string[]; look: Look | undefined }[] = [];
    let end = 0;
    for (const match of html.matchAll(TOKEN)) {
      const { slash, tag = '', attributes = '' } = match.groups ?? {};
      add(decode(html.slice(end, match.index)), open.at(-1)?.look?.face);
      end = match.index + match[0].length;
      if (slash === '/') open.pop();
      else if (!VOID.test(tag) && !attributes.endsWith('/')) {
        const within = open.at(-1)?.place ?? [];
        const [, several = '', one = several] = CLASSES.exec(attributes) ?? [];
        const classes = one.split(' ');
        const isFormula = classes.includes('katex-html') || open.at(-1)?.look !== undefined;
        const kept = classes.filter((name) => telling.has(name) || name.endsWith('_fallback'));
        // What no rule speaks of changes nothing, however deep it is nested.
        const element = `<${tag} class="${kept.join(' ')}">`;
        const place = kept.length === 0 && within.at(-1) === element ? within : [...within, element];
        const look = isFormula && !isLeftToSystem(classes) ? lookOf(place) : undefined;
        for (const { text, face } of look?.generated ?? []) add(text, face);
        open.push({ place, look: isFormula ? (look ?? { face: undefined, generated: [] }) : undefined });
      }
    }
    return sorted(found);
  };
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
function isLeftToSystem(classes: readonly string[]): boolean {
  return classes.some((name) => name.endsWith('_fallback'));
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|(\w+));/gi, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Sorted characters by the name of a font file. */
export type GlyphsByFace = Record<string, string>;

/** The font of an element's own text, and what the style sheet puts round it. */
interface Look {
  face: string | undefined;
  generated: { text: string; face: string | undefined }[];
}
