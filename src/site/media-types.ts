/** Media types of what is no page; `public/_headers` says the same to hosts and to the preview. */
export const MEDIA_TYPES = {
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  // https://www.iana.org/assignments/media-types has none for these two; what reference managers register for.
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  // https://www.w3.org/TR/appmanifest/#media-type-registration
  manifest: 'application/manifest+json; charset=utf-8',
  // RFC 4287
  atom: 'application/atom+xml; charset=utf-8',
  // https://www.jsonfeed.org/version/1.1/
  jsonFeed: 'application/feed+json; charset=utf-8',
  // http://opml.org/spec2.opml
  opml: 'text/x-opml; charset=utf-8',
  // https://github.com/dewitt/opensearch
  opensearch: 'application/opensearchdescription+xml; charset=utf-8',
  // https://json-schema.org/draft/2020-12/json-schema-core
  schema: 'application/schema+json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  // Hosts say so of what they do not know.
  bin: 'application/octet-stream',
} as const;
