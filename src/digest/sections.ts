/** The eight questions, apart from the schema so that a browser can know them without its validator. */

/** The eight sections in their order: number in the dump, key, short name and question shown to readers. */
export const SECTIONS = [
  { n: 1, key: 'background', label: '課題', question: 'これまで何ができなかったか' },
  { n: 2, key: 'approach', label: '手法', question: 'どう解こうとしたか' },
  { n: 3, key: 'results', label: '成果', question: '何が達成できたか' },
  { n: 4, key: 'limitations', label: '限界', question: '何が残っているか' },
  { n: 5, key: 'technical', label: '技術詳細', question: 'どんな仕組みか' },
  { n: 6, key: 'cost', label: 'コスト', question: 'どれだけの資源を使ったか' },
  { n: 7, key: 'references', label: '参考文献', question: '次に何を読むか' },
  { n: 8, key: 'tweet', label: 'ツイート', question: '一言でいうと何か' },
] as const;

/** Keys of the eight sections, in order. */
export const SECTION_KEYS: readonly SectionKey[] = SECTIONS.map((section) => section.key);

/** The seven sections that answer a question; the eighth is the blurb. */
export const ANSWERS: readonly SectionSpec[] = SECTIONS.filter(({ key }) => key !== 'tweet');

/** The beginnings by which a generator's heading is known; apart from the table, which browsers load. */
export const HEADINGS: Readonly<Record<SectionKey, readonly [string, ...string[]]>> = {
  background: ['既存研究では'],
  approach: ['どのようなアプローチで'],
  results: ['結果、'],
  limitations: ['Limitation', '制限'],
  technical: ['技術的な詳細'],
  cost: ['コストや物理的な詳細'],
  references: ['参考文献のうち'],
  tweet: ['この論文を140字'],
};

/** The eight questions as the generator asks them, for a heading where an answer stands without one. */
export const WORDING: Readonly<Record<SectionKey, string>> = {
  background: '既存研究では何ができなかったのか',
  approach: 'どのようなアプローチでそれを解決しようとしたか',
  results: '結果、何が達成できたのか',
  limitations: 'Limitationや問題点は何か',
  technical: '技術的な詳細について',
  cost: 'コストや物理的な詳細について',
  references: '参考文献のうち、特に参照すべきもの',
  tweet: 'この論文を140字以内のツイートで要約すると？',
};

export type SectionKey = (typeof SECTIONS)[number]['key'];
/** A row of the table of sections. */
export type SectionSpec = (typeof SECTIONS)[number];
