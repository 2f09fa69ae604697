/** Corrections must still fit the text they correct. */
import { visit } from '../markdown/visit.ts';
import { parseMarkdown } from '../markdown/parser.ts';
import type { FrontMatterRead } from './front-matter.ts';
import type { Issue } from './issue.ts';
import type { Digest } from './schema.ts';
import { SECTIONS } from './sections.ts';

/** One issue for each correction whose wrong words no longer stand in its section. */
export function judgeCorrections(digest: Digest, placeOf: FrontMatterRead<unknown>['placeOf']): Issue[] {
  return digest.corrections.flatMap(({ section, says }, index) => {
    if (holdsText(digest.sections[section].markdown, says)) return [];
    const n = SECTIONS.find(({ key }) => key === section)?.n ?? 0;
    return [
      {
        severity: 'error',
        rule: 'correction-stale',
        message: `訂正の「${says}」が第${n}節の文に見つかりません。強調やリンクをまたがない一続きの文字列を本文のまま書くか、本文が直ったのなら訂正を消してください。`,
        place: placeOf(['corrections', index, 'says']),
      },
    ];
  });
}

function holdsText(markdown: string, says: string): boolean {
  let isFound = false;
  visit(parseMarkdown(markdown), (node) => {
    if ('value' in node && node.value.includes(says)) isFound = true;
  });
  return isFound;
}
