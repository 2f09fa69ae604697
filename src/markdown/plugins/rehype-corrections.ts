import type { ElementContent, Root, Text } from 'hast';
import { EXIT, visit } from '../visit.ts';
import type { VFile } from 'vfile';

/** Strike out wrong words (`corrections` of the file) where they stand, and set the right ones with their reason behind them. */
export function rehypeCorrections() {
  return (tree: Root, file: VFile): void => {
    const { corrections = [] } = file.data as { corrections?: readonly RenderedCorrection[] };
    for (const correction of corrections) {
      const placed: Text[] = [];
      visit(tree, 'text', (node, index, parent) => {
        const at = node.value.indexOf(correction.says);
        if (at === -1 || index === undefined || !parent) return undefined;
        parent.children.splice(index, 1, ...correct(node, at, correction));
        placed.push(node);
        return EXIT;
      });
      if (placed.length === 0) file.message(`訂正の「${correction.says}」を本文に置けません`);
    }
  };
}

function correct(
  { value }: Text,
  at: number,
  { says, right, date, why }: RenderedCorrection,
): ElementContent[] {
  const text = (part: string): ElementContent[] => (part === '' ? [] : [{ type: 'text', value: part }]);
  return [
    ...text(value.slice(0, at)),
    { type: 'element', tagName: 'del', properties: {}, children: text(says) },
    {
      type: 'element',
      tagName: 'ins',
      properties: { className: ['correction'] },
      children: [
        ...text(right),
        { type: 'element', tagName: 'small', properties: {}, children: text(`（訂正 ${date}：${why}）`) },
      ],
    },
    ...text(value.slice(at + says.length)),
  ];
}

/** What a correction shows; the rest of its record is for authors. */
export interface RenderedCorrection {
  says: string;
  right: string;
  date: string;
  why: string;
}
