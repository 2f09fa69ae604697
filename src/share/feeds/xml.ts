/** XML as text: elements within elements. */

/** Characters that XML 1.0 cannot hold, not even escaped, and halves of a character: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A whole document with one root element. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${root.markup}\n`;
}

/** An element; strings among its children are text. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly (Xml | string)[] = [],
): Xml {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const content = children.map((child) => (typeof child === 'string' ? escape(child) : child.markup));
  const start = `<${name}${pairs.join('')}`;
  return { markup: content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>` };
}

/** An element that holds nothing but text. */
export function textElement(name: string, text: string): Xml {
  return element(name, {}, [text]);
}

/**
 * https://www.w3.org/TR/xml/#syntax; `>` too, since text must not hold the end of a CDATA section. By number: some readers undo `&amp;`
 * before they look for other entities, and so undo twice what was written once.
 */
function escape(text: string): string {
  const allowed = text.search(FORBIDDEN) === -1 ? text : text.replaceAll(FORBIDDEN, '');
  return allowed
    .replaceAll('&', '&#x26;')
    .replaceAll('<', '&#x3C;')
    .replaceAll('>', '&#x3E;')
    .replaceAll('"', '&#x22;');
}

/** A part of a document, already escaped. */
export interface Xml {
  markup: string;
}
