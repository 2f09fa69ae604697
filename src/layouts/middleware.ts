/** What every page goes through at last. */
import type { MiddlewareHandler } from 'astro';
import { compactHtml } from './compact-html.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
  return isPage ? new Response(compactHtml(await response.text()), response) : response;
};
