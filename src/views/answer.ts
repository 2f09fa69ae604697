/** Shape one section of a paper for the page of its question. */
import type { SectionKey } from '../digest/sections.ts';
import { textOfHtml } from '../search/html-text.ts';
import type { ListedPaper } from './paper.ts';

/** Answers on a page of a question. */
export const ANSWERS_A_PAGE = 80;
/** The newest pages have answers whole, older ones how each begins: whole, they would hold every paper twice. */
const WHOLE_PAGES = 3;
/** Letters of a beginning, as far as a sentence goes. */
const BEGINNING = 70;
/** So much HTML holds them however it is marked up. */
const ENOUGH = 4000;

/** Whether the page at this place of its list, counted from the newest, has answers whole. */
export function hasWholeAnswers(place: number): boolean {
  return place < WHOLE_PAGES;
}

/** How the text of a section's HTML begins: whole sentences, or one that is cut. */
export function beginningOf(html: string): string {
  const plain = textOfHtml(html.slice(0, ENOUGH)).replace(/\s+/g, ' ');
  if (plain.length <= BEGINNING) return plain;
  const end = plain.lastIndexOf('。', BEGINNING) + 1;
  return end > BEGINNING / 2 ? plain.slice(0, end) : `${plain.slice(0, BEGINNING).toWellFormed()}…`;
}

/** An answer with its paper; `html` must have ids of its own on a page of many papers. */
export function answerViewOf(
  paper: ListedPaper,
  key: SectionKey,
  answer: Pick<AnswerView, 'heading' | 'html' | 'beginning'>,
): AnswerView {
  return { paper, href: `${paper.href}#${key}`, ...answer };
}

/** An answer, whole or by its beginning. */
export interface AnswerView {
  paper: ListedPaper;
  /** Place of the section in the paper. */
  href: string;
  /** How the generator was asked. */
  heading: string;
  html?: string;
  beginning?: string;
}
