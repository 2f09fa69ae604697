/** HTML in fewer bytes, as its grammar allows: https://html.spec.whatwg.org/multipage/syntax.html */

/** A start tag with attributes; one that closes itself needs its quotes, which keep the slash apart. */
const START_TAG = /<[a-z][a-z\d-]* [^>"]*(?:"[^"]*"[^>"]*)*(?<!\/)>/g;
/** An attribute whose value may stand without quotes. */
const BARE = /="([^\s"'=<>`]+)"(?=[ >])/g;
const HREF = / href="[^"]*"/;
/** Letters of an address that are no ASCII, as bytes: three times as long as the letters, which an address may hold as they are. */
const BYTES = /(?:%[89A-F][\dA-F])+/g;
/** Better seen as bytes: what shows nothing. */
const UNSEEN = /[\p{C}\p{Z}]/gu;
/** No reference to a character ends before an equals sign in an attribute. */
const PLAIN_AMPERSAND = /&amp;(?=[a-z]+=)/g;
/** Elements before which a paragraph is at its end, and those with whose end it ends. */
const BEFORE =
  'address|article|aside|blockquote|details|div|dl|footer|form|h[1-6]|header|hgroup|hr|main|nav|ol|p|pre|section|table|ul';
const WITHIN = 'article|blockquote|dd|details|div|footer|header|hgroup|li|main|nav|section|td|th';
/** End tags that what follows says, with the white space behind them. */
const OMITTED = new RegExp(
  [
    '</(?:li>\\s*(?=<li[ >]|</[ou]l>)',
    'dt>\\s*(?=<d[dt][ >])',
    'dd>\\s*(?=<d[dt][ >]|</(?:dl|div)>)',
    `p>\\s*(?=<(?:${BEFORE})[ >]|</(?:${WITHIN})>)`,
    't[dh]>\\s*(?=<t[dh][ >]|</tr>)',
    'tr>\\s*(?=<tr[ >]|</t(?:head|body|able)>)',
    'thead>\\s*(?=<tbody[ >])',
    'tbody>\\s*(?=</table>)',
    'option>\\s*(?=<option[ >]|</select>)',
    // Scripts that Astro puts behind it belong to the body all the same.
    'body></html>)',
  ].join('|'),
  'g',
);

/** White space at the edge of a block, which nobody sees; code has no blocks, and its letters are escaped. */
const AT_EDGE = /\n(?=<\/?(?:[ou]l|li|p|h[3-6]|details|blockquote|table)[ >])/g;

/** A page without the quotes, end tags and line breaks that it can do without; the head stays as programs with simple readers expect it. */
export function compactHtml(html: string): string {
  const start = html.indexOf('<body');
  if (start === -1) return html;
  const body = html.slice(start).replace(START_TAG, compactTag).replace(OMITTED, '').replace(AT_EDGE, '');
  return html.slice(0, start) + body;
}

function compactTag(tag: string): string {
  return (tag.includes(' href=') ? tag.replace(HREF, spellAddress) : tag).replace(BARE, '=$1');
}

function spellAddress(href: string): string {
  return href.replace(BYTES, spell).replace(PLAIN_AMPERSAND, '&');
}

function spell(bytes: string): string {
  try {
    return decodeURIComponent(bytes).replace(UNSEEN, encodeURIComponent);
  } catch {
    return bytes;
  }
}
