/** What a font says of its rights: https://learn.microsoft.com/typography/opentype/spec/name */
import { readTable } from '../share/card/woff.ts';

/** Numbers of the names that matter: whose it is, and under which licence. */
const COPYRIGHT = 0;
const LICENSE = 13;
const WINDOWS = 3;

/** Copyright and licence that stand in a WOFF file. */
export function fontNotice(woff: Buffer): string {
  const names = readNames(readTable(woff, 'name'));
  return [COPYRIGHT, LICENSE]
    .flatMap((id) => names.get(id) ?? [])
    .join('\n')
    .replaceAll('\r\n', '\n')
    .trim();
}

/** Names by their number, as Windows reads them: in UTF-16. */
function readNames(table: Buffer): Map<number, string> {
  const texts = table.readUInt16BE(4);
  const names = new Map<number, string>();
  for (let record = 6; record < 6 + 12 * table.readUInt16BE(2); record += 12) {
    if (table.readUInt16BE(record) !== WINDOWS) continue;
    const start = texts + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    names.set(table.readUInt16BE(record + 6), new TextDecoder('utf-16be').decode(bytes));
  }
  return names;
}
