/** What a card says: the picture that stands beside a link to a page. */
export interface Card {
  /** Small line above the title: the day and the site's name, `概念`, … */
  label: string;
  /** Title as plain text. */
  title: string;
  /** A second title in another language, e.g. the English one below a Japanese one. */
  subtitle?: string | undefined;
  /** Running text: the blurb without its trailing tags; may be empty. */
  text: string;
  /** Tags without `#`, or names of concepts; may be empty. */
  tags: readonly string[];
  /** Small line at the foot: `arXiv:2503.12797v2`, `25本の論文`; may be empty. */
  foot: string;
  /** Which of the eight questions is meant, 1 to 8, for the card of a question. */
  question?: number | undefined;
}

/** Size of the picture in pixels: 1.91 to 1, which previews of links show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
