/** Where the site is going to be, as the environment and the settings say it. */
import { buildError } from '../run/build-error.ts';

/** What a path of ours may hold: nothing that browsers, hosts and files write in several ways. */
const PATH = /^\/(?:[\w.~-]+\/)*$/;

/** The port of the local server: `SITE_PORT`, or the usual one. */
export function sitePort(given = process.env.SITE_PORT): number {
  if (given === undefined) return 4321;
  const port = Number(given);
  if (/^\d+$/.test(given) && port > 0 && port < 65_536) return port;
  throw buildError(
    `SITE_PORT の「${given}」はポートの番号ではありません。4321 のような1から65535の数を書いてください。`,
  );
}

/** The address of the site, with a slash at its end: `SITE_URL`, else that of the settings, else the local server. */
export function siteUrl(port: number, setting?: string, given = process.env.SITE_URL): string {
  // An unset variable of a workflow arrives as an empty one.
  const chosen = given === undefined || given === '' ? (setting ?? given) : given;
  if (chosen === undefined) return `http://localhost:${port}/`;
  const url = parseSiteUrl(chosen);
  if (url !== undefined) return url;
  throw buildError(
    `SITE_URL の「${chosen}」はサイトのアドレスではありません。「https://your.host/」か「https://your.host/papers/」のように、ホストと、あれば英数字の道だけを書いてください。`,
  );
}

/** An address of a site as it is written everywhere; undefined where something of it would be lost. */
export function parseSiteUrl(address: string): string | undefined {
  const url = URL.parse(address.replace(/\/?$/, '/'));
  const isWhole = url !== null && url.href === `${url.origin}${url.pathname}`;
  return isWhole && /^https?:$/.test(url.protocol) && PATH.test(url.pathname) ? url.href : undefined;
}
