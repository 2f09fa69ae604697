/**
 * The forms in which arXiv ids are written, apart from the schema so that a browser can read them too.
 * Source of the two kinds: https://info.arxiv.org/help/arxiv_identifier.html
 */
/** Ids since April 2007. */
export const NEW_STYLE = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
/** Ids before. */
export const OLD_STYLE = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const VERSIONED = String.raw`(?<id>${NEW_STYLE}|${OLD_STYLE})(?:v(?<version>[1-9]\d{0,2}))?`;

/** The ways in which people write an id, from the plainest to the longest. */
const FORMS = [
  new RegExp(String.raw`^(?:(?:arxiv|ARXIV|arXiv|ArXiv):\s*)?${VERSIONED}$`),
  // https://info.arxiv.org/help/doi.html
  new RegExp(
    String.raw`^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/(?:arXiv|arxiv|ARXIV|ArXiv)\.${VERSIONED}$`,
  ),
  // arXiv itself and the mirrors and readers that keep the id at the end of their addresses.
  new RegExp(String.raw`^https?:\/\/[^/?#\s]+\/(?:[^?#\s]*\/)?${VERSIONED}(?:\.pdf)?\/?(?:[?#]\S*)?$`),
];

/** Read an id in any form that people paste; `version` is undefined where none is written. */
export function readArxivRef(text: string): { id: string; version: number | undefined } | undefined {
  const trimmed = text.trim();
  const groups = FORMS.map((form) => form.exec(trimmed)?.groups).find((found) => found !== undefined);
  if (!groups?.id) return undefined;
  return { id: groups.id, version: groups.version === undefined ? undefined : Number(groups.version) };
}

/** `2503.12797v2`: names one version of one paper, and the file that holds its digest. */
export function versionedId(paper: { id: string; version: number }): string {
  return `${paper.id}v${paper.version}`;
}
