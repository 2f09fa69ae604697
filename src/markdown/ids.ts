const TAG = /<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi;

/** Put a prefix before every id of a section's HTML and before all that points to one, so that sections can share a page. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(
      / (id|href|aria-describedby)="(#?)([^"]*)"/g,
      (attribute, name: string, hash: string, id: string) =>
        name === 'href' && hash === '' ? attribute : ` ${name}="${hash}${prefix}-${id}"`,
    ),
  );
}
