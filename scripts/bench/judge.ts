/** Whether the figures of a run may be believed: every build ended well, and every site shows the same formulas and code. */
import type { SiteFigures } from './archive.ts';

/** Peers may differ from ours by so much of the formulas and blocks. */
const TOLERANCE = 0.01;

/** What speaks against the figures, in Japanese; nothing where they may be believed. */
export function judgeFigures(figures: readonly SiteFigures[]): string[] {
  return figures.flatMap((one) => {
    const name = `${one.mode} ${one.papers} ${one.site}`;
    const failed = (['cold', 'warm', 'change'] as const).flatMap((build) => {
      const failure = one[build]?.failure;
      return failure === undefined ? [] : [`${name} ${build}: 作れませんでした。\n${failure}`];
    });
    return [...failed, ...judgeRendered(one, figures).map((reason) => `${name}: ${reason}`)];
  });
}

function judgeRendered({ rendered, mode, papers }: SiteFigures, figures: readonly SiteFigures[]): string[] {
  const ours = figures.find((one) => one.site === 'full' && one.mode === mode && one.papers === papers);
  if (!rendered || !ours?.rendered) return [];
  const { pages, formulas, blocks, colours, failed } = rendered;
  const isFar = (count: number, wanted: number) => Math.abs(count - wanted) > wanted * TOLERANCE;
  return [
    ...(pages === papers ? [] : [`論文のページが${pages}枚あります。`]),
    ...(failed === 0 ? [] : [`組めなかった数式が${failed}個あります。`]),
    ...(blocks === 0 || colours > 0 ? [] : ['コードに色が付いていません。']),
    ...(isFar(formulas, ours.rendered.formulas)
      ? [`数式が${formulas}個あります（このサイトでは${ours.rendered.formulas}個）。`]
      : []),
    ...(isFar(blocks, ours.rendered.blocks)
      ? [`コードが${blocks}個あります（このサイトでは${ours.rendered.blocks}個）。`]
      : []),
  ];
}
