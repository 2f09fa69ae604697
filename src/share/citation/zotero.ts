/**
 * What leads Zotero to the paper. Its COinS translator (priority 310) comes before the one that reads a page's own metadata (320);
 * it needs a format to see an item at all, and looks one without a title up by its DOI (`needFullItems`): the reader gets the record
 * that arXiv registered, authors included, never the digest. So nothing changes where authors are known, and pages carry no
 * `citation_*` tags: those would only offer a second record, mostly without authors.
 * Source: COinS.js and Embedded Metadata.js in github.com/zotero/translators, openurl.js in github.com/zotero/utilities
 */
import { doiOf } from './paper-record.ts';

/** The title attribute of a `span` with class `Z3988`. */
export function coinsOf(id: string): string {
  return new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'preprint'],
    ['rft_id', `info:doi/${doiOf(id)}`],
  ]).toString();
}
