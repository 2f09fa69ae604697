/** Which page takes a file that a reader saved; apart from what reads it, so that each page loads its own reader alone. */
import { SITE_ID } from '../site/here.ts';
import { deskHref, READING_HREF } from '../site/addresses.ts';
import { readPostedFile } from './posted.ts';
import { countEntries, isObject, parseJson } from './stored-value.ts';

/** Which page takes this file, where the one that was given it does not; undefined where none of ours does. */
export function pageForFile(text: string, name: string): string | undefined {
  const takenAt = (page: string) => `「${name}」は${page}で読み込むファイルです`;
  const file = parseJson(text);
  if (isObject(file) && file.site === SITE_ID) return takenAt(`「保存」のページ（${READING_HREF}）`);
  if (countEntries(readPostedFile(text).posted) > 0) return takenAt(`「共有の机」のページ（${deskHref()}）`);
  return undefined;
}
