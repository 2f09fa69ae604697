/** One record out of a file of RIS or BibTeX; apart from the writers, so that a browser needs nothing else. */

const BETWEEN = /(?<=^ER {2}- \r\n)|\n(?=@)/m;

/** The record of a paper, by its id with the version; throws where it is not there. */
export function findRecord(file: string, versionedId: string): string {
  const [, id = '', version = ''] = /^(.+)v(\d+)$/.exec(versionedId) ?? [];
  const record = file
    .split(BETWEEN)
    .find(
      (one) =>
        (one.includes(`AN  - arXiv:${id}\r\n`) && one.includes(`ET  - v${version}\r\n`)) ||
        (one.includes(`  eprint = {${id}},\n`) && one.includes(`  version = {${version}},\n`)),
    );
  if (record === undefined) throw new Error(`no record of ${versionedId}`);
  // Lines of BibTeX end as those of a page do, and the last needs no end.
  return record.replace(/(?<!\r)\n$/, '');
}
