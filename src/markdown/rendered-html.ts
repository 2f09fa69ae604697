/** The form of our own HTML, as rehype-stringify writes it: every element closed, attributes in double quotes. A page may do without both. */

/** One tag, as the source of a regular expression with the groups `slash`, `tag` and `attributes`. */
export const TAG = String.raw`<(?<slash>\/?)(?<tag>[a-z][a-z\d-]*)(?<attributes>(?:[^>"]|"[^"]*")*)>`;
/** Elements that have no end tag. */
export const VOID = /^(?:br|hr|img|input)$/;
