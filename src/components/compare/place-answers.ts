import { element, findPart } from '../browser/element.ts';
import type { PaperCopy } from './paper-copy.ts';

/** What each paper answers, by the key of the question; made once, since papers come and go. */
const made = new WeakMap<PaperCopy, Map<string, HTMLElement>>();

/** Put the answers of these papers into the sections, in their order; what stands there already is left where it is. */
export function placeAnswers(sections: readonly HTMLElement[], papers: readonly PaperCopy[]): void {
  for (const section of sections) {
    const cells = findPart(section, '.cells', HTMLElement);
    const answers = papers.map((paper) => answerOf(paper, section.id));
    for (const shown of [...cells.children]) if (!answers.some((answer) => answer === shown)) shown.remove();
    for (const [index, answer] of answers.entries())
      if (cells.children[index] !== answer) cells.insertBefore(answer, cells.children[index] ?? null);
  }
}

/** The title of a paper as it is written here, as a link. */
export function titleLink({ title, lang }: PaperCopy, href: string): HTMLAnchorElement {
  return element('a', { href, lang: lang ?? undefined }, title);
}

function answerOf(paper: PaperCopy, key: string): HTMLElement {
  const answers = made.get(paper) ?? new Map<string, HTMLElement>();
  made.set(paper, answers);
  const answer = answers.get(key) ?? makeAnswer(paper, key);
  answers.set(key, answer);
  return answer;
}

function makeAnswer(paper: PaperCopy, key: string): HTMLElement {
  const heading = element('h3', {}, titleLink(paper, `${paper.href}#${key}`));
  return element('article', {}, heading, paper.takeAnswer(key) ?? '');
}
