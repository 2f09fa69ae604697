/** Rendered sections as HTML for readers of feeds, which know neither our styles nor our scripts. */
import { mathLetters } from './math-letters.ts';
import type { SetHtml } from './formulas.ts';
import { TAG, VOID } from './rendered-html.ts';
import { rememberNewest } from './remember.ts';

/** What readers of feeds show, with the attributes that mean something there; of everything else only the text stays. */
const KEPT: Record<string, readonly string[]> = {
  a: ['href', 'title'],
  ol: ['start'],
  ...Object.fromEntries(
    'p h3 h4 h5 h6 ul li blockquote pre code strong em del ins small sup sub table thead tbody tr th td br hr'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
};
/**
 * The picture of a formula is there for our style sheet, its TeX goes into an attribute, the way back from a note leads nowhere,
 * and the frame of code is ours.
 */
const HIDDEN = /^<annotation|\saria-hidden="true"|\sdata-footnote-backref|^<summary/;
/** Formulas hold no addresses. */
const NOWHERE = new URL('about:blank');
const TOKEN = new RegExp(TAG, 'gi');
/** A symbol that a variant makes another one; in running text no `<` stands as itself. */
const VARIANT = /(<m[in]) mathvariant="([a-z-]+)">([^<]*)/g;

/** A section without classes, ids and colours: formulas as MathML, code as plain text, addresses whole; `page` is where it stands. */
export function portableHtml({ html, formulas }: SetHtml, page: URL): string {
  let next = 0;
  return withoutFrames(html, page, () => portableFormula(formulas[next++] ?? ''));
}

/** The same formula is sent out several times: in the feed of everything, of its question, as XML and as JSON. */
const portableFormula = rememberNewest(500, (html) =>
  withoutFrames(html, NOWHERE).replace(
    VARIANT,
    (_, start: string, variant: string, text: string) => `${start}>${mathLetters(text, variant)}`,
  ),
);

function withoutFrames(html: string, page: URL, setNext?: () => string): string {
  const open: { isKept: boolean; isHidden: boolean; isMath: boolean }[] = [];
  let portable = '';
  let end = 0;
  let language = '';
  for (const match of html.matchAll(TOKEN)) {
    const { slash, tag = '', attributes = '' } = match.groups ?? {};
    const within = open.at(-1) ?? { isKept: true, isHidden: false, isMath: false };
    if (!within.isHidden) portable += html.slice(end, match.index);
    end = match.index + match[0].length;
    if (slash === '/') {
      const closed = open.pop();
      if (closed?.isKept) portable += match[0];
      if (tag === 'pre') language = '';
      continue;
    }
    const isHidden = within.isHidden || HIDDEN.test(match[0]);
    const isMath = within.isMath || tag === 'math';
    const isKept = !isHidden && (isMath ? tag !== 'semantics' : tag in KEPT);
    if (tag === 'pre') language = valueOf(attributes, 'data-lang') ?? '';
    if (isKept) portable += `<${tag}${isMath ? attributes : attributesOf(tag, attributes, page)}`;
    if (tag === 'math') portable += ` alttext="${texAfter(html, end)}"`;
    if (tag === 'code' && language !== '') portable += ` class="language-${language}"`;
    if (isKept) portable += '>';
    const isPlace = attributes.includes(' data-tex="');
    if (isPlace && setNext) portable += setNext();
    if (!VOID.test(tag)) open.push({ isKept, isHidden: isHidden || isPlace, isMath });
  }
  return portable + html.slice(end);
}

function attributesOf(tag: string, attributes: string, page: URL): string {
  const kept = (KEPT[tag] ?? []).flatMap((name) => {
    const value = valueOf(attributes, name);
    if (value === undefined) return [];
    return `${name}="${name === 'href' ? absolute(value, page) : value}"`;
  });
  const align = /\bclass="align-(\w+)"/.exec(attributes)?.[1];
  return [...kept, ...(align === undefined ? [] : [`align="${align}"`])].map((one) => ` ${one}`).join('');
}

function valueOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** A fragment leads to its place on our page; what names another place stays to the letter. */
function absolute(href: string, page: URL): string {
  return /^[#/]/.test(href) ? new URL(href, page).href : href;
}

/** KaTeX keeps the source of a formula in an annotation at its end. */
function texAfter(html: string, start: number): string {
  const tex = /<annotation[^>]*>([^<]*)/.exec(html.slice(start, html.indexOf('</math>', start)))?.[1] ?? '';
  return tex.trim().replaceAll('"', '&#x22;');
}
