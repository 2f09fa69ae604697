/** Digests for language models, by the convention of https://llmstxt.org: Markdown with a title, a quoted summary and lists of links. */
import { SITE } from '../site/this-site.ts';

/** The list of links. */
export function writeLlmsIndex({ summary, notice, sections }: LlmsIndex): string {
  const lists = sections.map(({ title, links }) => `## ${title}\n\n${links.map(linkLine).join('\n')}`);
  return `${[heading(), quote(summary), notice, ...lists].join('\n\n')}\n`;
}

/** Whole digests one after another, each under its own heading and with its own provenance. */
export function writeLlmsFull(
  { summary, notice }: Omit<LlmsIndex, 'sections'>,
  digests: readonly LlmsDigest[],
): string {
  const papers = digests.map(
    ({ markdown, notice: own, url }) => `${markdown.trim()}\n\n${quote(`${own} ${url}`)}`,
  );
  return `${[heading(), quote(summary), notice, ...papers].join('\n\n')}\n`;
}

function heading(): string {
  return `# ${SITE.name}${SITE.reading === undefined ? '' : ` (${SITE.reading})`}`;
}

function quote(text: string): string {
  return `> ${text}`;
}

function linkLine({ name, url, about }: LlmsLink): string {
  const label = name.replace(/[[\]\\]/g, String.raw`\$&`);
  return `- [${label}](${url})${about === undefined ? '' : `: ${about.replace(/\s+/g, ' ')}`}`;
}

/** What `llms.txt` says. */
export interface LlmsIndex {
  /** What the site is, in a sentence or two. */
  summary: string;
  /** Where the texts come from. */
  notice: string;
  sections: readonly { title: string; links: readonly LlmsLink[] }[];
}

interface LlmsLink {
  name: string;
  url: string;
  about?: string | undefined;
}

/** A digest as the generator wrote it, with its provenance and the address of its page. */
export interface LlmsDigest {
  markdown: string;
  notice: string;
  url: string;
}
