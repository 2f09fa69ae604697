/** What the indexes are made from: one record a paper, with the plain text of every digest of it. */

/** A paper as search sees it; `editions` are its digests, the newest first. */
export interface SearchDocument {
  id: string;
  /** Day of the newest digest, YYYY-MM-DD. */
  date: string;
  title: string;
  titleJa: string | undefined;
  tags: string[];
  /** Kinds of the concepts that it mentions. */
  kinds: string[];
  hasCode: boolean;
  hasMath: boolean;
  editions: SearchEdition[];
}

/** One digest of a paper. */
export interface SearchEdition {
  /** Page of the digest. */
  href: string;
  /** `2503.12797v2` */
  versionedId: string;
  /** The eight sections in order, as plain text. */
  sections: SearchSection[];
}

/** A section; the blocks of its text are parted by blank lines. */
export interface SearchSection {
  heading: string;
  text: string;
}

/** Spellings of one thing, and the concept that it is, if it is one. */
export interface NameGroup {
  spellings: readonly string[];
  concept?: ConceptName;
}

/** A concept by the id of its page and the name under which readers know it. */
export interface ConceptName {
  id: string;
  name: string;
}
