/** Whether a page has what every page must have. */
import type { FileIssue } from '../digest/issue.ts';
import { fault } from './finding.ts';
import type { PageFacts } from './read-page.ts';

/** Judge one page by itself. */
export function checkPage(page: string, facts: PageFacts): FileIssue[] {
  const { title, headings, language, hasPolicy, isHidden, canonical } = facts;
  const missing: (readonly [boolean, string, string])[] = [
    [title.trim() === '', 'page-title', 'title がありません。'],
    [headings !== 1, 'page-heading', `h1 が${headings}個あります。一つだけにしてください。`],
    [language === '', 'page-language', 'html に lang がありません。'],
    [!hasPolicy, 'page-policy', 'Content Security Policy の meta がありません。'],
    [!isHidden && canonical === undefined, 'page-canonical', 'canonical のアドレスがありません。'],
  ];
  return missing.flatMap(([isMissing, rule, message]) => (isMissing ? [fault(page, rule, message)] : []));
}
