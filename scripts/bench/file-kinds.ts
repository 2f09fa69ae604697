/** What the files of a built site are, by their paths: the kinds in which they are counted. */

/** The first whose pattern fits counts; `words` names it in tables. */
export const FILE_KINDS = [
  { kind: 'papers', words: '論文のページ', pattern: /^papers\// },
  { kind: 'dayFiles', words: '一日分のファイル', pattern: /^days\/[^/]+$/ },
  { kind: 'cards', words: 'カード', pattern: /^og\// },
  { kind: 'feeds', words: 'フィード', pattern: /(?:^|\/)feeds?(?:\.[a-z]+$|\/)/ },
  { kind: 'concepts', words: '概念', pattern: /^concepts\// },
  { kind: 'tags', words: 'タグ', pattern: /^tags\// },
  { kind: 'questions', words: '問い', pattern: /^questions\// },
  {
    kind: 'lists',
    words: '日と月、文献の一覧',
    pattern: /^(?:days|months|share|references)\/|^index\.html$/,
  },
  { kind: 'pagefind', words: 'Pagefind', pattern: /^pagefind\// },
  { kind: 'search', words: '検索の索引', pattern: /^search\/.*\.(?!html$)[a-z]+$/ },
  {
    kind: 'programs',
    words: 'APIとllms.txt、all.bib',
    pattern: /^(?:api\/.*\.json|llms(?:-full)?\.txt|all\.bib)$/,
  },
  { kind: 'assets', words: '部品と書体', pattern: /^(?:_astro|fonts)\/|\.(?:js|css|svg|png|ico|woff2)$/ },
  { kind: 'others', words: 'ほか', pattern: /^/ },
] as const;

/** The kind of the file at this path of the site. */
export function fileKindOf(path: string): FileKind {
  return FILE_KINDS.find(({ pattern }) => pattern.test(path))?.kind ?? 'others';
}

export type FileKind = (typeof FILE_KINDS)[number]['kind'];
