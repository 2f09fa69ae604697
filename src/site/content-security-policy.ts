/**
 * What the pages may load: https://www.w3.org/TR/CSP3/. Ours and not Astro's, which adds to every page the hashes of scripts for
 * islands that no page has.
 */
const DIRECTIVES = {
  // Scripts, styles, pictures, fonts, manifest, and what scripts ask for.
  'default-src': ["'self'"],
  'frame-src': ["'none'"],
  'object-src': ["'none'"],
  // KaTeX sets formulas with style attributes; style elements are for no page.
  'style-src-attr': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

/** The policy as it stands in the head of every built page. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join(';');
