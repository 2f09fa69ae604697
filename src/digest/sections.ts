/** The eight questions, apart from the schema so that a browser can know them without its validator. */

/**
 * The eight sections in their order: number in the dump, key, short name and question shown to readers,
 * and the beginnings by which a generator's heading is known.
 */
export const SECTIONS = [
  {
    n: 1,
    key: 'background',
    label: '課題',
    question: 'これまで何ができなかったか',
    headings: ['既存研究では'],
  },
  {
    n: 2,
    key: 'approach',
    label: '手法',
    question: 'どう解こうとしたか',
    headings: ['どのようなアプローチで'],
  },
  { n: 3, key: 'results', label: '成果', question: '何が達成できたか', headings: ['結果、'] },
  { n: 4, key: 'limitations', label: '限界', question: '何が残っているか', headings: ['Limitation', '制限'] },
  { n: 5, key: 'technical', label: '技術詳細', question: 'どんな仕組みか', headings: ['技術的な詳細'] },
  {
    n: 6,
    key: 'cost',
    label: 'コスト',
    question: 'どれだけの資源を使ったか',
    headings: ['コストや物理的な詳細'],
  },
  { n: 7, key: 'references', label: '参考文献', question: '次に何を読むか', headings: ['参考文献のうち'] },
  { n: 8, key: 'tweet', label: 'ツイート', question: '一言でいうと何か', headings: ['この論文を140字'] },
] as const;

/** Keys of the eight sections, in order. */
export const SECTION_KEYS: readonly SectionKey[] = SECTIONS.map((section) => section.key);

/** The seven sections that answer a question; the eighth is the blurb. */
export const ANSWERS: readonly SectionSpec[] = SECTIONS.filter(({ key }) => key !== 'tweet');

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
