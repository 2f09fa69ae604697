/** One record out of a file of RIS or BibTeX; apart from the writers, so that a browser needs nothing else. */

/** Behind a record of RIS, before one of BibTeX and at the end of its file. */
const BETWEEN = /(?<=\nER {2}- \r\n)|(?<!\r)\n+(?=@|$)/;

/** The record of a paper, by its id with the version; throws where it is not there. */
export function findRecord(file: string, versionedId: string): string {
  // Both forms name the page of this very version.
  const page = RegExp(`^(?:UR  - |  url = .)https://arxiv.org/abs/${versionedId}[\r}]`, 'm');
  const record = file.split(BETWEEN).find((one) => page.test(one));
  if (!record) throw Error(versionedId);
  return record;
}
