/** A warning at the end of a build where the site nearly fills the host that `SITE_HOST` names. */
import { heldPapers } from '../archive/held-papers.ts';
import { hostNamed, judgeHost, type HostName } from '../release/host-limits.ts';
import { measureFiles } from '../release/measure-files.ts';
import { openAccount } from '../run/account.ts';

/** The host that the environment names; undefined where it names none, and an error where nobody knows it. */
export function chosenHost(given = process.env.SITE_HOST): HostName | undefined {
  return given ? hostNamed(given) : undefined;
}

/** Say what is nearly full, or too full already: it may still be looked at here. */
export function warnOfHost(site: string): void {
  const host = chosenHost();
  if (!host) return;
  const dates = [...heldPapers().values()].map(({ date }) => date);
  const { issues } = judgeHost(host, measureFiles(site), dates.sort().reverse());
  for (const { message } of issues) console.warn(message);
  openAccount().warnings += issues.length;
}
