/** What a local server was asked for. */
import type { IncomingMessage } from 'node:http';

/** The path of a request on its host; servers take the path of the site away from `url` before they hand a request on. */
export function askedPath(request: IncomingMessage & { originalUrl?: string | undefined }): string {
  const { url = '/', originalUrl = url } = request;
  return URL.parse(originalUrl, 'http://localhost')?.pathname ?? '';
}
