/** One answer of a digest as Markdown that can stand alone: under its heading, with its provenance below. */
export function sectionMarkdown({ heading, markdown }: Answer, { titleText, notice, url }: Source): string {
  return `## ${heading}\n\n${markdown}\n\n> ${titleText}\n> ${notice}\n> ${url}\n`;
}

interface Answer {
  heading: string;
  markdown: string;
}

/** Where the answer is from. */
interface Source {
  titleText: string;
  notice: string;
  /** Address of the digest's page. */
  url: string;
}
