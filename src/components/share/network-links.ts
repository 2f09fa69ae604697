import { NETWORKS, type NetworkKey } from '../../share/networks.ts';

/** The links of a panel by their networks, in whose order they stand. */
export function networkLinks(panel: Element): NetworkLinks {
  const links = [...panel.querySelectorAll<HTMLAnchorElement>('li > a')];
  return new Map(
    NETWORKS.flatMap(({ key }, place) => links.slice(place, place + 1).map((link) => [key, link])),
  );
}

export type NetworkLinks = ReadonlyMap<NetworkKey, HTMLAnchorElement>;
