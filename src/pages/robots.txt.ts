import type { APIRoute } from 'astro';

/** Everything may be read; the sitemap needs the site's own address, so this is no static file. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`);
