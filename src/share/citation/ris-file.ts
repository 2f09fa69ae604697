/** One record out of a file of RIS; apart from the writer, so that a browser needs nothing else. */

/** The record of a paper, by its id with the version; throws where it is not there. */
export function findRis(file: string, versionedId: string): string {
  const [, id = '', version = ''] = /^(.+)(v\d+)$/.exec(versionedId) ?? [];
  const record = file
    .split(/(?<=^ER {2}- \r\n)/m)
    .find((one) => one.includes(`AN  - arXiv:${id}\r\n`) && one.includes(`ET  - ${version}\r\n`));
  if (record === undefined) throw new Error(`no record of ${versionedId}`);
  return record;
}
