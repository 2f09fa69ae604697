/** The plain text of our own HTML, as a reader would search for it; a page may do without quotes and some end tags. */

const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z\d-]*)(?<attributes>(?:[^>"]|"[^"]*")*)>/g;
const ATTRIBUTE = /\s(?<name>[a-z-]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+)))?/g;
/** Elements whose text stands apart from what is beside them. */
const BLOCKS = new Set(
  'p li ul ol pre blockquote h2 h3 h4 h5 h6 table tr td th hr div section ins'.split(' '),
);
const DISPLAYED = 'katex-display';
const TEX = /<annotation[^>]*>([^<]*)/g;
const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|amp|lt|gt|quot|apos|nbsp);/gi;
const NAMED: Partial<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': '\u00A0',
};
const BLANK_LINES = /(?<![ \t])[ \t]*\n[ \t]*\n\s*/g;

/**
 * The text of a section: blocks are parted by blank lines, formulas are their TeX, the language of code and its name stand
 * before it, what sums code up is left out, and the addresses of links that do not show them follow at the end.
 */
export function textOfHtml(html: string): string {
  const addresses = new Set<string>();
  let text = '';
  let at = 0;
  let skipped: { name: string; depth: number } | undefined;
  let link: { href: string; start: number } | undefined;
  let afterFormula = '';

  for (const tag of html.matchAll(TAG)) {
    const { slash, name, attributes } = tag.groups as Record<'slash' | 'name' | 'attributes', string>;
    const isEnd = slash !== '';
    const before = html.slice(at, tag.index);
    at = tag.index + tag[0].length;
    if (skipped) {
      if (name === skipped.name) skipped.depth += isEnd ? -1 : 1;
      if (skipped.depth === 0) skipped = undefined;
      continue;
    }
    text += decodeText(before);
    if (BLOCKS.has(name)) text += '\n\n';
    if (isEnd) {
      if (name === 'a' && link && !text.slice(link.start).includes(link.href)) addresses.add(link.href);
      continue;
    }
    if (name === 'br') text += '\n';
    if (name === 'summary') skipped = { name, depth: 1 };
    if (attributes === '') continue;
    const read = readAttributes(attributes);
    if (name === 'pre') text += infoOf(read);
    if (name === 'a') link = outsideLink(read.href ?? '', text.length);
    if (read.class === DISPLAYED) text += afterFormula = '\n\n';
    if (read.class === 'katex') {
      text += read['data-tex'] ?? texAfter(html, at);
      text += afterFormula;
      afterFormula = '';
      skipped = { name, depth: 1 };
    }
  }
  return [text + decodeText(html.slice(at)), ...addresses].join('\n\n').replace(BLANK_LINES, '\n\n').trim();
}

/** What stands in the element whose start tag ends at `start`, up to its own end tag. */
export function contentOf(html: string, start: number, element: string): string {
  let depth = 1;
  for (const { 0: tag, index, groups } of html.slice(start).matchAll(TAG)) {
    if (groups?.name !== element || tag.endsWith('/>')) continue;
    depth += groups.slash === '' ? 1 : -1;
    if (depth === 0) return html.slice(start, start + index);
  }
  return html.slice(start);
}

/** Text as HTML writes it, read. */
export function decodeText(html: string): string {
  return html.replace(REFERENCE, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return NAMED[reference.toLowerCase()] ?? String.fromCodePoint(code);
  });
}

/** The TeX of a formula that is drawn already. */
function texAfter(html: string, at: number): string {
  TEX.lastIndex = at;
  return decodeText(TEX.exec(html)?.[1] ?? '');
}

function infoOf({ 'data-lang': language = '', 'data-file': file = '' }: Attributes): string {
  const info = [language, file].filter(Boolean).join(':');
  return info === '' ? '' : `${info}\n\n`;
}

/** A page spells addresses in letters, where the section has them as bytes. */
function outsideLink(href: string, start: number) {
  if (!/^[a-z]+:/i.test(href)) return undefined;
  try {
    return { href: decodeURI(href), start };
  } catch {
    return { href, start };
  }
}

function readAttributes(attributes: string): Attributes {
  const read: Attributes = {};
  for (const { groups } of attributes.matchAll(ATTRIBUTE)) {
    const { name = '', quoted, bare } = groups as Attributes;
    read[name] = decodeText(quoted ?? bare ?? '');
  }
  return read;
}

type Attributes = Partial<Record<string, string>>;
