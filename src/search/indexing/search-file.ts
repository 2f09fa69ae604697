/** A file of an index. */
export interface SearchFile {
  /** Path below the site. */
  path: string;
  /** Names all that it is made from: as long as it is the same, so are the bytes. */
  key: string;
  make: () => string | Uint8Array;
}
