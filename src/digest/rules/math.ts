/** Rules for formulas. */
import { isDisplayed } from '../../markdown/plugins/remark-displayed-math.ts';
import { setFormula, texError } from '../../markdown/tex.ts';
import { misreadDollars } from '../dollar-signs.ts';
import { placeAt, type Finding } from '../issue.ts';
import { endOffset, nodesOf, startOf, startOffset, type Outline } from '../outline.ts';
import { findDelimitedTex } from '../tex-delimiters.ts';
import type { Rule } from './rule.ts';

const DEBRIS =
  /(?<![A-Za-z\d])(?:(?:start|end)_(?:(?:POST|PRE|FLOAT)(?:SUPER|SUB)SCRIPT|ARG|ROW|CELL)\b|caligraphic_[A-Za-z])/;

/** Formulas that KaTeX refuses or knows in part only, that Markdown does not see, and the debris of an HTML conversion. */
export const mathRules: readonly Rule[] = [
  {
    id: 'tex',
    severity: 'error',
    judge: judgeFormulas(({ tex, error }) =>
      error === undefined
        ? undefined
        : `数式「${shorten(tex)}」をTeXとして読めません（KaTeX: ${error}）。式を直すか、金額などの「$」なら「\\$」と書いてください。`,
    ),
  },
  {
    id: 'tex-unknown',
    severity: 'warning',
    judge: judgeFormulas(({ tex, unknown = [] }) =>
      unknown.length === 0
        ? undefined
        : `数式「${shorten(tex)}」の命令 ${unknown.map((name) => `「${name}」`).join('')} をKaTeXが知らないので、名前のまま表示します。知られた命令で書き直してください。`,
    ),
  },
  {
    id: 'tex-fence',
    severity: 'error',
    judge: ({ tree }) =>
      nodesOf(tree, 'math')
        .filter(({ meta }) => meta)
        .map((node) => ({
          message: `数式を始める「$$」の行に「${shorten(node.meta ?? '')}」があり、表示されません。「$$」だけの行にして、式は次の行に、文は数式の外に書いてください。`,
          place: startOf(node),
        })),
  },
  {
    id: 'tex-delimiter',
    severity: 'warning',
    judge: (outline) => {
      const { formulas, unpaired } = findDelimitedTex(outline);
      return [
        // Double dollar signs in the wrong place are an error of another rule.
        ...formulas
          .filter(({ start }) => outline.text[start] !== '$')
          .map(({ start, tex }) => ({
            message: `数式「${shorten(tex)}」の区切りをMarkdownが知らないので、数式になりません。「$…$」か、「$$」だけの行で囲んでください。`,
            place: placeAt(outline.text, start),
          })),
        ...unpaired.map(({ start, end }) => ({
          message: `数式の区切り「${outline.text.slice(start, end)}」に相手がないので、数式になりません。数式なら「$…$」で囲み、括弧なら「\\」を消してください。`,
          place: placeAt(outline.text, start),
        })),
      ];
    },
  },
  {
    id: 'dollar-amount',
    severity: 'warning',
    judge: (outline) =>
      misreadDollars(outline)
        .filter((at) => !isOfBrokenFormula(outline, at))
        .map((at) => ({
          message: '金額などの「$」が数式の始まりか終わりとして読まれます。「\\$」と書いてください。',
          place: placeAt(outline.text, at),
        })),
  },
  {
    id: 'latexml-leftover',
    severity: 'warning',
    judge: ({ tree }) =>
      nodesOf(tree, 'text', 'inlineCode').flatMap((node) => {
        const [debris] = DEBRIS.exec(node.value) ?? [];
        if (debris === undefined) return [];
        const message = `HTMLへの変換で崩れた数式が残っています（「${debris}」）。TeXで「$…$」と書き直してください。`;
        return [{ message, place: startOf(node) }];
      }),
  },
];

/** What is an error already is not said twice. */
function isOfBrokenFormula({ tree }: Outline, at: number): boolean {
  return nodesOf(tree, 'inlineMath')
    .filter((node) => startOffset(node) === at || endOffset(node) === at + 1)
    .some((node) => texError(node.value, isDisplayed(node)) !== undefined);
}

function judgeFormulas(
  describe: (formula: { tex: string } & ReturnType<typeof setFormula>) => string | undefined,
) {
  return ({ tree }: Outline): Finding[] =>
    nodesOf(tree, 'inlineMath', 'math').flatMap((node) => {
      const message = describe({ tex: node.value, ...setFormula(node.value, isDisplayed(node)) });
      return message === undefined ? [] : [{ message, place: startOf(node) }];
    });
}

function shorten(tex: string): string {
  const line = tex.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
