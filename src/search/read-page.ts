/** A paper read from its page: what search shows and judges is what a reader would read there. */
import type { SearchDocument } from './document.ts';
import { paperHref } from '../site/addresses.ts';
import { contentOf, decodeText, textOfHtml } from './html-text.ts';

const DATA = /<script type="application\/ld\+json">([^<]*)/;
const KINDS = /<article data-kinds="?([a-z -]*)/;
/** An answer is named by its number and its short name. */
const ANSWER = /<section id="?[a-z]+"? aria-label="\d /g;
const QUESTION = /<\/h2>\s*<p>([^<]*)/;
const PROSE = /<div class="?prose"?>/;
const TAGS = /<ul class="?tags.*?<\/ul>/s;
const VERSION = /<a href="?[^"\s>]*\/papers\/([^"\s>]+)v(\d+)\/(?=["\s>])/g;
const HEAD = /<header class="?paper-header.*?<\/header>/s;
/** What the headline of a digest begins with. */
export const HEADLINE = '要約: ';

/** Read the page of a digest; undefined for any other page. The digest is the only edition. */
export function readPaperPage(html: string): SearchDocument | undefined {
  const data = JSON.parse(DATA.exec(html)?.[1] ?? '{}') as Partial<PaperData>;
  if (data['@type'] !== 'Article' || !data.isBasedOn) return undefined;
  const { name: title, url } = data.isBasedOn;
  const versionedId = url.slice(url.lastIndexOf('/abs/') + '/abs/'.length);
  const named = data.headline?.slice(HEADLINE.length);
  const answers = [...html.matchAll(ANSWER)].map(({ index }) => readAnswer(html.slice(index)));
  const has = (part: string) => answers.some(({ prose }) => prose.includes(part));
  return {
    id: versionedId.replace(/v\d+$/, ''),
    date: data.datePublished ?? '',
    title,
    titleJa: named === title ? undefined : named,
    tags: [...(TAGS.exec(html)?.[0] ?? '').matchAll(/>\s*#([^<]+)/g)].map(([, tag = '']) =>
      decodeText(tag).trim(),
    ),
    kinds: (KINDS.exec(html)?.[1] ?? '').split(' ').filter(Boolean),
    hasCode: has('<pre'),
    hasMath: has('class="katex') || has('class=katex'),
    editions: [
      {
        href: new URL(data.url ?? '').pathname,
        versionedId,
        sections: answers.map(({ heading, prose }) => ({ heading, text: textOfHtml(prose) })),
      },
    ],
  };
}

/** Pages of older digests of the paper of an id to which the head of its page leads, the newest first; what answers say of it is text. */
export function olderPages(html: string, id: string): string[] {
  const links = [...(HEAD.exec(html)?.[0] ?? '').matchAll(VERSION)];
  const versions = new Set(links.flatMap(([, paper, version]) => (paper === id ? [Number(version)] : [])));
  return [...versions].sort((a, b) => b - a).map((version) => paperHref(id, version));
}

/** The heading and the HTML of an answer. */
function readAnswer(html: string) {
  const prose = PROSE.exec(html);
  return {
    heading: decodeText(QUESTION.exec(html)?.[1] ?? '').trim(),
    prose: prose ? contentOf(html, prose.index + prose[0].length, 'div') : '',
  };
}

/** What pages say of themselves to machines, as `structured-data.ts` has it. */
interface PaperData {
  '@type': string;
  url: string;
  headline: string;
  datePublished: string;
  isBasedOn: { name: string; url: string };
}
