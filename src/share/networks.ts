/** Where a blurb can be posted: addresses that open a post there, filled in. */

/** Labels of up to 63 letters, digits and hyphens (RFC 1123), the last of which is no number. */
const HOST_NAME = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/;

/** Letters of an address that may still name a server. */
const LONGEST = 2000;
/** RFC 1035, 2.3.4: 255 bytes, of which two are no letters of the name. */
const LONGEST_HOST = 253;

/** The networks in the order in which they are offered. */
export const NETWORKS: readonly Network[] = [
  { key: 'x', label: 'X', hrefOf: ({ body }) => address('https://x.com/intent/post', { text: body }) },
  {
    key: 'bluesky',
    label: 'Bluesky',
    hrefOf: ({ body }) => address('https://bsky.app/intent/compose', { text: body }),
  },
  {
    key: 'mastodon',
    label: 'Mastodon',
    hasHosts: true,
    // Its own chooser of servers: https://blog.joinmastodon.org/2026/03/a-new-share-button
    hrefOf: ({ body }, host) =>
      host === undefined
        ? `https://share.joinmastodon.org/#${query({ text: body })}`
        : address(`https://${host}/share`, { text: body }),
  },
  {
    key: 'misskey',
    label: 'Misskey',
    hasHosts: true,
    hrefOf: ({ body }, host) =>
      address(host === undefined ? 'https://misskey-hub.net/share/' : `https://${host}/share`, {
        text: body,
      }),
  },
  {
    key: 'hatena',
    label: 'はてなブックマーク',
    hrefOf: ({ url, title }) => address('https://b.hatena.ne.jp/add', { mode: 'confirm', url, title }),
  },
  {
    key: 'line',
    label: 'LINE',
    hrefOf: ({ text, url }) => address('https://social-plugins.line.me/lineit/share', { url, text }),
  },
];

/** A post; `body` is what networks that take one text are given: the text, and below it the address. */
export function postOf(text: string, url: string, title: string): Post {
  return { text, url, title, body: text.trim() === '' ? url : `${text}\n${url}` };
}

/** Servers of a reader's own, as they were kept or loaded; whatever names none is left out. */
export function readHosts(stored: unknown): Hosts {
  const kept = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(
    NETWORKS.flatMap(({ key, hasHosts }) => {
      const value = hasHosts ? kept[key] : undefined;
      const host = typeof value === 'string' ? readHost(value) : undefined;
      return host === undefined ? [] : [[key, host]];
    }),
  );
}

/** The name of the server that a reader means by `https://misskey.example/`, `misskey.example` or `＠me＠misskey.example`. */
export function readHost(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const name = typed
    .normalize('NFKC')
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[\\/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/[.。、]+$/, '');
  const address = URL.parse(`https://${name}/`);
  return address && address.hostname.length <= LONGEST_HOST && HOST_NAME.test(address.hostname)
    ? address.host
    : undefined;
}

function address(base: string, fields: Record<string, string>): string {
  return `${base}?${query(fields)}`;
}

/** Not by URLSearchParams: apps that open these addresses show its `+` as such. */
function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed()).replaceAll('%2F', '/')}`)
    .join('&')
    .replaceAll('%3A', ':');
}

/** What is posted. */
export interface Post {
  text: string;
  /** Address of the paper's page. */
  url: string;
  title: string;
  body: string;
}

/** A place where a post can be made. */
export interface Network {
  key: NetworkKey;
  label: string;
  /** Whether it stands on many servers, of which the reader may name one. */
  hasHosts?: true;
  hrefOf: (post: Post, host?: string) => string;
}

/** The reader's own servers by network. */
export type Hosts = Partial<Record<NetworkKey, string>>;

export type NetworkKey = 'x' | 'bluesky' | 'mastodon' | 'misskey' | 'hatena' | 'line';
