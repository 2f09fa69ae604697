/** XML documents from xast trees. */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Characters that XML 1.0 cannot hold, not even escaped, and halves of a character: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A whole document with one root element. */
export function writeXml(root: Element): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, root],
  };
  // The library leaves `>` as it is, but text must not hold the end of a CDATA section: https://www.w3.org/TR/xml/#syntax
  return `${toXml(tree).replace(FORBIDDEN, '').replaceAll(']]>', ']]&gt;')}\n`;
}
