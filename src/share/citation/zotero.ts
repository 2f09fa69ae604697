/**
 * What leads Zotero to the paper. Its COinS translator comes before the one that reads a page's own metadata, and looks a context
 * object without a title up by its DOI: the reader gets the record that arXiv registered, authors included, never the digest.
 * For the same reason the pages carry no `citation_*` tags: without authors these would be the poorer record.
 * Source: translators COinS.js and Embedded Metadata.js of Zotero; https://archive.niso.org/apps/group_public/download.php/14833
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
