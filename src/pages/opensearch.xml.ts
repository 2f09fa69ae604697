import type { APIRoute } from 'astro';
import { SEARCH_HREF } from '../addresses.ts';
import { respond } from '../share/media-types.ts';

/** Search from the address bar of a browser: https://github.com/dewitt/opensearch */
export const GET: APIRoute = ({ site }) => {
  const url = (path: string) => new URL(path, site).href;
  return respond(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>抄録</ShortName>
  <Description>arXivの論文の日本語の要約を全文から探す</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>ja</Language>
  <Image width="16" height="16" type="image/svg+xml">${url('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${url(SEARCH_HREF)}?q={searchTerms}&amp;go=1"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${url('/opensearch.xml')}"/>
</OpenSearchDescription>
`,
    'opensearch',
  );
};
