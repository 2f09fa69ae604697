/** Rules for tables. */
import { placeAt } from '../issue.ts';
import { countCells, countFilled, tablesOf } from '../tables.ts';
import type { Rule } from './rule.ts';

const HOW =
  'セルの中の「|」は「\\|」、数式の中では「\\vert」と書き、列が足りなければ見出しと区切りの行に足してください。';

/** Cells that nobody would see, and tables that are none. */
export const tableRules: readonly Rule[] = [
  {
    id: 'table-cells',
    severity: 'error',
    judge: (outline) =>
      tablesOf(outline)
        .filter(({ delimiter }) => delimiter === undefined)
        .flatMap(({ columns, rows }) =>
          rows
            .filter(({ source }) => countFilled(source) > columns)
            .map(({ source, start }) => ({
              message: `表のこの行にはセルが${countFilled(source)}個ありますが、見出しの列は${columns}個なので、余りは表示されません。${HOW}`,
              place: placeAt(outline.text, start),
            })),
        ),
  },
  {
    id: 'table-head',
    severity: 'warning',
    judge: (outline) =>
      tablesOf(outline).flatMap(({ columns, head, delimiter }) =>
        head && delimiter
          ? [
              {
                message: describeHead(countCells(head.source), columns),
                place: placeAt(outline.text, head.start),
              },
            ]
          : [],
      ),
  },
];

function describeHead(cells: number, columns: number): string {
  return cells === columns
    ? '前の文とつながっているので、表になりません。表の前に空行を入れ、表の全ての行を同じ字下げにしてください。'
    : `見出しの行のセルは${cells}個、区切りの行は${columns}個なので、表になりません。数を揃えてください。${HOW}`;
}
