/** How a reader likes pages to look and to listen; each choice is an attribute of the root element, to which the styles answer. */

/** What can be chosen: the first value of each is what a page is made with, and is never kept. */
export const APPEARANCE = {
  theme: { label: '配色', values: { auto: '端末に合わせる', light: '明るい', dark: '暗い' } },
  size: { label: '文字', values: { medium: '標準', large: '大きい', huge: 'さらに大きい', small: '小さい' } },
  measure: { label: '一行', values: { forty: '40字', short: '36字', long: '42字' } },
  wrap: { label: 'コード', values: { off: '横に送る', on: '折り返す' } },
  points: { label: '要約', values: { all: '全文', on: '要点だけ' } },
  density: { label: '一覧', values: { titles: '題名', blurbs: '紹介' } },
  keys: { label: '一文字のキー操作', values: { on: '使う', off: '使わない' } },
} as const satisfies Record<string, { label: string; values: Record<string, string> }>;

/** Read what was kept or loaded; whatever cannot be chosen is left out. */
export function readAppearance(stored: unknown): Appearance {
  const kept = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(
    ASPECTS.flatMap((aspect) => {
      const value = kept[aspect];
      const isChoice = typeof value === 'string' && valuesOf(aspect).slice(1).includes(value);
      return isChoice ? [[aspect, value]] : [];
    }),
  );
}

/** The values of an aspect, the one that pages are made with first. */
export function valuesOf(aspect: Aspect): string[] {
  return Object.keys(APPEARANCE[aspect].values);
}

/** The value after the one that is chosen, round and round. */
export function nextValue(aspect: Aspect, { [aspect]: chosen }: Appearance): string {
  const values = valuesOf(aspect);
  return values[(values.indexOf(chosen ?? values[0] ?? '') + 1) % values.length] ?? '';
}

/** What can be chosen about the appearance. */
export type Aspect = keyof typeof APPEARANCE;
/** What a reader has chosen; an aspect that is missing is as pages are made. */
export type Appearance = Partial<Record<Aspect, string>>;

export const ASPECTS = Object.keys(APPEARANCE) as Aspect[];
