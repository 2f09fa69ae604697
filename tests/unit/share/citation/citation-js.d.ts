declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    data: CslRecord[];
  }

  /** The part of https://citeproc-js.readthedocs.io/en/latest/csl-json/ that a preprint has. */
  export interface CslRecord {
    id: string;
    type: string;
    title?: string;
    DOI?: string;
    URL?: string;
    version?: string;
    edition?: string;
    author?: { family?: string; given?: string; literal?: string }[];
    issued?: { 'date-parts': number[][] };
    number?: string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
