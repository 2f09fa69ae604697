/**
 * Where the style sheet of formulas stands. The address never changes: pages are kept from one build to the next, and a new glyph
 * in one paper must not ask for all others to be made again.
 */
export const KATEX_HREF = '/katex.css';
