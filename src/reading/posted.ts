/** What a curator has posted where: kept in the browser, written to a file, read from one. */

import { readArxivRef, versionedId } from '../digest/arxiv-forms.ts';
import { countEntries, isObject, isTime, parseJson } from './stored-value.ts';
import { NETWORKS } from '../share/networks.ts';

/** Read a record from what was kept or loaded; whatever is not of this form is left out. */
export function readPosted(stored: unknown): Posted {
  const papers = isObject(stored) && stored.version === 1 && isObject(stored.papers) ? stored.papers : {};
  const read = Object.entries(papers).flatMap(([id, networks]): [string, Record<string, string>][] =>
    isDigest(id) && isObject(networks) ? [[id, readTimes(networks)]] : [],
  );
  return {
    version: 1,
    papers: Object.fromEntries(read.filter(([, networks]) => Object.keys(networks).length > 0)),
  };
}

/** What a file holds, and how much of it was left out. */
export function readPostedFile(text: string): { posted: Posted; lost: number } {
  const file = parseJson(text);
  const posted = readPosted(file);
  return { posted, lost: countEntries(file) - countEntries(posted) };
}

/** Two records as one; of one post that both know, the first time counts. */
export function mergePosted(a: Posted, b: Posted): Posted {
  const papers = { ...a.papers };
  for (const [id, networks] of Object.entries(b.papers)) {
    const known = papers[id] ?? {};
    const first = (network: string, time: string) => [known[network] ?? time, time].sort()[0] ?? time;
    const times = Object.entries(networks).map(([network, time]) => [network, first(network, time)]);
    papers[id] = { ...known, ...(Object.fromEntries(times) as Record<string, string>) };
  }
  return { version: 1, papers };
}

/** A record in which a paper is posted to a network at a time, or, where none is given, not posted. */
export function markPosted(
  { papers }: Posted,
  id: string,
  network: string,
  time: string | undefined,
): Posted {
  return readPosted({ version: 1, papers: { ...papers, [id]: { ...papers[id], [network]: time } } });
}

/** Whether this names one version of one paper. */
function isDigest(id: string): boolean {
  const ref = readArxivRef(id);
  return ref?.version !== undefined && id === versionedId({ id: ref.id, version: ref.version });
}

function readTimes(networks: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    NETWORKS.flatMap(({ key }) => {
      const time = networks[key];
      return typeof time === 'string' && isTime(time) ? [[key, time]] : [];
    }),
  );
}

/** Times (ISO 8601) of posts by digest (`2503.12797v2`) and network. */
export interface Posted {
  version: 1;
  papers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
