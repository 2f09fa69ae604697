import { NETWORKS, type NetworkKey, type Post } from '../../share/networks.ts';

/** The links of a panel by their networks, in whose order they stand. */
export function networkLinks(panel: Element): NetworkLinks {
  const links = [...panel.querySelectorAll<HTMLAnchorElement>('li > a')];
  return new Map(
    NETWORKS.flatMap(({ key }, place) => links.slice(place, place + 1).map((link) => [key, link])),
  );
}

/** Text, address and title stand in the page once only: in the addresses that fill in a post. */
export function readPost(links: NetworkLinks): Pick<Post, 'text' | 'url' | 'title'> {
  const read = (network: NetworkKey, field: string) =>
    URL.parse(links.get(network)?.href ?? '')?.searchParams.get(field) ?? '';
  const url = read('hatena', 'url');
  return { text: read('x', 'text').slice(0, -url.length).trimEnd(), url, title: read('hatena', 'title') };
}

/** Open the system's own sheet for sharing. */
export async function openSheet({ text, url, title }: Pick<Post, 'text' | 'url' | 'title'>): Promise<void> {
  // A reader who closes the sheet rejects it; nothing is left to say.
  await navigator.share({ title, text, url }).catch(() => undefined);
}

export type NetworkLinks = ReadonlyMap<NetworkKey, HTMLAnchorElement>;
