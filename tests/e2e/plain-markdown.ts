/**
 * Markdown read by the plainest means, and by none of the project's own, so that a mistake of the
 * parser cannot hide itself: what should be seen of a section, letter by letter.
 */
import type { Page } from 'playwright-core';
import { SECTION_KEYS } from '../../src/digest/sections.ts';

/** A paper's id and the raw Markdown of its eight sections. */
export function readSections(text: string): { id: string; sections: string[] } {
  const id = /arxiv\.org\/abs\/(\S+?)v\d+\)/.exec(text)?.[1] ?? '';
  return { id, sections: text.split(/^## \d\. .*$/m).slice(1) };
}

/** Letters and digits that Markdown shows: no numbers of lists, languages of code, targets of links, formulas. */
function lettersOfMarkdown(section: string): string {
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
const ADDED = 'section > h2, section > h2 + p, .fact-sheet, .own-opinion, .correction, summary, share-panel';

/** Where pages, as they come without script, do not show the letters and digits of their sections, without what the site adds and without formulas. */
export async function findLostLetters(page: Page, papers: readonly BuiltPaper[]): Promise<string[]> {
  const shown = await page.evaluate(
    ({ htmls, keys, added }) =>
      htmls.map((html) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        return keys.map((key) => {
          const section = document.getElementById(key);
          for (const element of section?.querySelectorAll(added) ?? []) element.remove();
          return section?.textContent ?? '';
        });
      }),
    { htmls: papers.map(({ html }) => html), keys: SECTION_KEYS, added: `${ADDED}, .katex` },
  );
  return papers.flatMap(({ id, sections }, paper) =>
    SECTION_KEYS.flatMap((key, index) => {
      const [seen, written] = [
        lettersOf(shown[paper]?.[index] ?? ''),
        lettersOfMarkdown(sections[index] ?? ''),
      ];
      return seen === written ? [] : [`${id} ${key}: ${firstDifference(seen, written)}`];
    }),
  );
}

function firstDifference(shown: string, written: string): string {
  const at = Array.from(shown).findIndex((letter, index) => letter !== Array.from(written)[index]);
  return `…${shown.slice(Math.max(at - 10, 0), at + 20)}… for …${written.slice(Math.max(at - 10, 0), at + 20)}…`;
}

function lettersOf(text: string): string {
  return text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
}

interface BuiltPaper extends ReturnType<typeof readSections> {
  /** Its page as it was built. */
  html: string;
}
