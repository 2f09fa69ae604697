/** Rules for text that is indented so far that Markdown shows it as code. */
import type { Code } from 'mdast';
import { nodesOf, startOf, startOffset, type Outline } from '../outline.ts';
import type { Rule } from './rule.ts';

const FENCE = /^(?:`{3,}|~{3,})/;
const INNER_FENCE = /^(?:`{3,}|~{3,}|\$\$$)/;
/** The space that generators put after the mark of an item, and no code does. */
const ITEM = /^(?:\*|\d{1,2}\.)\s{2,}\S/;
const MARKED = /^(?:(?:[*+-]|\d{1,2}[.)])\s+|#{2,6}\s+|>\s)/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HIRAGANA = /\p{Script=Hiragana}/u;
const SENTENCE_END = /[。．！？!?：:、）)」』*]$/u;
/** A line with as many letters is a sentence without its end, not a step of pseudocode. */
const LONG_LINE = 25;
const COMMENT = /(?:^|\s)(?:#(?!#)|\/\/|\/\*|--\s).*$/u;
const CODE =
  /^(?:@|>>>|\$ |"""|''')|[;{}\\]$|^(?:def|class|return|for|while|if|elif|else|try|except|with|import|from|print|function|const|let|var)\b.*[:;({)]$|^[\w.[\]"', ]+\s*[-+*/|&:]?=(?!=)|^[\w.]+\(.*\)[,:]?$|^\/\*|^<\/?\w/u;

/** Prose that nobody would take for code. */
export const indentedCodeRules: readonly Rule[] = [
  {
    id: 'indented-code',
    severity: 'warning',
    judge: (outline) =>
      indentedCode(outline)
        .filter(({ value }) => value.split('\n').some((line) => HIRAGANA.test(line.replace(COMMENT, ''))))
        .map((node) => ({
          message:
            '字下げした文がコードとして表示されます。文なら字下げを取り、コードなら「```」の行で囲んでください。',
          place: startOf(node),
        })),
  },
];

/** Blocks of code that are none but by their indentation. */
export function indentedCode({ tree, text }: Pick<Outline, 'tree' | 'text'>): Code[] {
  return nodesOf(tree, 'code').filter((node) => !FENCE.test(text.slice(startOffset(node))));
}

/** Whether an indented block is certainly prose: items, headings and sentences in Japanese, and no line of code outside fences of its own. */
export function isProse(block: string): boolean {
  const lines = outsideFences(block.split('\n').filter((line) => line.trim() !== ''));
  const texts = lines.map((line) => line.trim());
  const plain = texts.filter((text) => !MARKED.test(text));
  if (plain.some(isCode) || isStepped(lines)) return false;
  const isText = plain.length > 1 ? plain.every(isSentence) : plain.every((text) => JAPANESE.test(text));
  return (
    isText &&
    texts.some((text) => HIRAGANA.test(text) || ITEM.test(text) || (MARKED.test(text) && JAPANESE.test(text)))
  );
}

function isCode(text: string): boolean {
  const isWhole = HIRAGANA.test(text) && text.endsWith('。');
  return text !== text.replace(COMMENT, '') || (CODE.test(text) && !isWhole);
}

function isSentence(text: string): boolean {
  return HIRAGANA.test(text) && (SENTENCE_END.test(text) || text.length >= LONG_LINE);
}

function outsideFences(lines: readonly string[]): string[] {
  let fence: string | undefined;
  return lines.filter((line) => {
    const mark = INNER_FENCE.exec(line.trim())?.[0];
    if (mark === undefined) return fence === undefined;
    fence = fence === undefined ? mark : fence === line.trim() ? undefined : fence;
    return false;
  });
}

/** Plain lines one further in than the other, as statements are. */
function isStepped(lines: readonly string[]): boolean {
  const indent = (line: string | undefined) => (line ?? '').search(/\S/);
  return lines.some((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || MARKED.test(line.trim()) || MARKED.test(before.trim())) return false;
    return indent(line) > indent(before);
  });
}
