/** Where the site is going to be, as the environment says it. */
import { buildError } from '../run/build-error.ts';

/** The port of the local server: `SITE_PORT`, or the usual one. */
export function sitePort(given = process.env.SITE_PORT): number {
  if (given === undefined) return 4321;
  const port = Number(given);
  if (/^\d+$/.test(given) && port > 0 && port < 65_536) return port;
  throw buildError(
    `SITE_PORT の「${given}」はポートの番号ではありません。4321 のような1から65535の数を書いてください。`,
  );
}

/** The address of the site: `SITE_URL`, or the local server. */
export function siteUrl(port: number, given = process.env.SITE_URL): string {
  if (given === undefined) return `http://localhost:${port}`;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol))
    throw buildError(
      `SITE_URL の「${given}」はアドレスではありません。「https://your.host」のように書いてください。`,
    );
  // Addresses of pages begin at the root of their host.
  if (url.href !== `${url.origin}/`)
    throw buildError(
      `SITE_URL の「${given}」には、ホストの後に余分なものがあります。サイトはホストの根元にだけ置けるので、「${url.origin}」のように書いてください。`,
    );
  return url.origin;
}
