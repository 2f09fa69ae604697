/** Rules for formulas. */
import { isDisplayed, isFormula } from '../../markdown/plugins/remark-displayed-math.ts';
import { visit } from '../../markdown/visit.ts';
import { setFormula, texError } from '../../markdown/tex.ts';
import { misreadDollars } from '../dollar-signs.ts';
import { placeAt, type Finding } from '../issue.ts';
import { endOffset, startOf, startOffset, type Outline } from '../outline.ts';
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
    judge: ({ tree }) => {
      const findings: Finding[] = [];
      visit(tree, 'math', (node) => {
        if (!node.meta) return;
        findings.push({
          message: `数式を始める「$$」の行に「${shorten(node.meta)}」があり、表示されません。「$$」だけの行にして、式は次の行に、文は数式の外に書いてください。`,
          place: startOf(node),
        });
      });
      return findings;
    },
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
    judge: ({ tree }) => {
      const findings: Finding[] = [];
      visit(tree, (node) => {
        if (node.type !== 'text' && node.type !== 'inlineCode') return;
        const debris = DEBRIS.exec(node.value);
        if (!debris) return;
        findings.push({
          message: `HTMLへの変換で崩れた数式が残っています（「${debris[0]}」）。TeXで「$…$」と書き直してください。`,
          place: startOf(node),
        });
      });
      return findings;
    },
  },
];

/** What is an error already is not said twice. */
function isOfBrokenFormula({ tree }: Outline, at: number): boolean {
  let isBroken = false;
  visit(tree, 'inlineMath', (node) => {
    const isEdge = startOffset(node) === at || endOffset(node) === at + 1;
    if (isEdge && texError(node.value, isDisplayed(node)) !== undefined) isBroken = true;
  });
  return isBroken;
}

function judgeFormulas(
  describe: (formula: { tex: string } & ReturnType<typeof setFormula>) => string | undefined,
) {
  return ({ tree }: Outline): Finding[] => {
    const findings: Finding[] = [];
    visit(tree, (node) => {
      if (!isFormula(node)) return;
      const message = describe({ tex: node.value, ...setFormula(node.value, isDisplayed(node)) });
      if (message !== undefined) findings.push({ message, place: startOf(node) });
    });
    return findings;
  };
}

function shorten(tex: string): string {
  const line = tex.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
