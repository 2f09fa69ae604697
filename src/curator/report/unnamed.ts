/** Print the names that could become concepts. */
import type { UnnamedName } from '../../knowledge/unnamed.ts';

/** How the list can be printed; at most `limit` names. */
export const UNNAMED_FORMATS = {
  text: (names: readonly UnnamedName[], limit: number) =>
    [
      ...names.slice(0, limit).map(nameLine),
      names.length === 0
        ? '二本以上の要約に出て、概念にない名前はありません。'
        : `二本以上の要約に出て、概念にない名前: ${names.length}件（${Math.min(limit, names.length)}件を表示）`,
    ].join('\n'),
  json: (names: readonly UnnamedName[], limit: number) =>
    JSON.stringify({ names: names.slice(0, limit), total: names.length }, null, 2),
};

function nameLine({ spellings, papers, mentions, example }: UnnamedName): string {
  const [name = '', ...others] = spellings;
  const also = others.length > 0 ? `（${others.join('、')}）` : '';
  return `${name}${also}  論文${papers.length}本、${mentions}か所  ${papers.slice(0, 5).join(' ')}\n    ${example}`;
}
