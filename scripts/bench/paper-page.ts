/** As much of the page of a made-up paper as search reads. */
import { SECTION_KEYS } from '../../src/digest/sections.ts';
import type { SearchDocument, SearchEdition } from '../../src/search/document.ts';
import { HEADLINE } from '../../src/search/read-page.ts';
import { jsonForScript } from '../../src/views/structured-data.ts';

/** The pages of a paper by their addresses, one for each digest. */
export function pagesOf(document: SearchDocument): [href: string, html: string][] {
  return document.editions.map((edition) => [edition.href, writePage(document, edition)]);
}

function writePage(document: SearchDocument, { href, versionedId, sections }: SearchEdition): string {
  const { title, titleJa = title, date, tags, kinds, editions } = document;
  const data = {
    '@type': 'Article',
    url: `https://example.org${href}`,
    headline: `${HEADLINE}${titleJa}`,
    datePublished: date,
    isBasedOn: { name: title, url: `https://arxiv.org/abs/${versionedId}` },
  };
  const answers = sections.map(
    ({ heading, text }, index) =>
      `<section id=${SECTION_KEYS[index] ?? ''} aria-label="${index + 1} "><h2></h2><p>${escape(heading)}` +
      `<div class=prose>${escape(text)}</div></section>`,
  );
  const versions = editions.map((one) => `<a href=${one.href}>${one.versionedId}</a>`);
  return [
    `<script type="application/ld+json">${jsonForScript(data)}</script>`,
    `<article data-kinds="${kinds.join(' ')}">`,
    `<header class=paper-header><ul class=tags>${tags.map((tag) => `<li>#${escape(tag)}`).join('')}</ul>`,
    ...versions,
    '</header>',
    ...answers,
    '</article>',
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n\n', '<p>');
}
