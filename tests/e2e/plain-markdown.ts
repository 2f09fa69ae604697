/**
 * Markdown read by the plainest means, and by none of the project's own, so that a mistake of the
 * parser cannot hide itself: what should be seen of a section, letter by letter.
 */
import type { Locator } from 'playwright-core';

/** A paper's id and the raw Markdown of its eight sections. */
export function readSections(text: string): { id: string; sections: string[] } {
  const id = /arxiv\.org\/abs\/(\S+?)v\d+\)/.exec(text)?.[1] ?? '';
  return { id, sections: text.split(/^## \d\. .*$/m).slice(1) };
}

/** Letters and digits that Markdown shows: no numbers of lists, languages of code, targets of links, formulas. */
export function lettersOfMarkdown(section: string): string {
  let isCode = false;
  const lines = section
    .replace(/^[ \t]*\$\$[^]*?\$\$/gm, '')
    .split('\n')
    .map((line) => {
      if (/^\s*(?:[*+-]\s+)?(?:```|~~~)/.test(line)) {
        isCode = !isCode;
        return '';
      }
      if (isCode) return line;
      return line
        .replace(/^\s*(?:[*+-]\s+)*\d+[.)]\s/, '')
        .replace(/\]\(https?:[^)]*\)/g, ']')
        .replace(/(`[^`]*`)|<\/?su[bp]\s*>|<br\s*\/?>/gi, '$1')
        .replace(/(?<!\\)\$[^$\n]+?(?<!\\)\$/g, '')
        .replace(
          /(?:\d+ × \d+ )?(?:(?:caligraphic|italic)_\w|start_POST\w+ (?:- \d )?|end_POST\w+| (?=end|start|italic))+/g,
          '',
        );
    });
  return lettersOf(lines.join('\n'));
}

/** What the site adds to a section. */
const ADDED = 'section > h2, section > h2 + p, .fact-sheet, .correction, summary, share-panel';

/** Letters and digits that a section of a page shows, without what the site adds and without formulas. */
export async function lettersOnPage(section: Locator): Promise<string> {
  const shown = await section.evaluate((element, selector) => {
    const copy = element.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll(`${selector}, .katex`)) added.remove();
    return copy.textContent;
  }, ADDED);
  return lettersOf(shown);
}

function lettersOf(text: string): string {
  return text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
}
