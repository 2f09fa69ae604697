/** Shape one section of a paper for the page of its question. */
import type { SectionKey } from '../digest/sections.ts';
import type { PaperCard } from './paper.ts';

/** An answer with its paper; `html` must have ids of its own on a page of many papers. */
export function answerViewOf(paper: PaperCard, key: SectionKey, html: string): AnswerView {
  return { paper, href: `${paper.href}#${key}`, html };
}

export interface AnswerView {
  paper: PaperCard;
  /** Place of the section in the paper. */
  href: string;
  html: string;
}
