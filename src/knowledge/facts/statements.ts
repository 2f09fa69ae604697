/** A section as statements: its sentences, each with the labels that stand before and above it. */
import type { ListItem, Paragraph, Root, RootContent, TableRow } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import { plainWords } from './plain-words.ts';

/** `GPU: 8枚` has a label, `https://` and `1:1` have none. */
const LABEL = /^([^:：。、\n]{1,48})(?<!\d)[:：](?!\/\/)\s*/;
/** Behind a sentence, in Japanese and in English. */
const SENTENCE = /(?<=。|[\p{L})）]\. )/u;

/** Read the sentences of a section in order. */
export function readStatements({ children }: Root): Statement[] {
  return readNodes(children, []);
}

function readNodes(nodes: readonly RootContent[], labels: readonly string[]): Statement[] {
  const statements: Statement[] = [];
  // A heading or a paragraph that is nothing but a label holds what comes next.
  let open = labels;
  for (const node of nodes) {
    if (node.type === 'list') statements.push(...node.children.flatMap((item) => readItem(item, open)));
    else if (node.type === 'table')
      statements.push(...node.children.slice(1).flatMap((row) => readRow(row, open)));
    else {
      const { label, texts } = readLines(node);
      open = label === undefined ? labels : [...labels, label];
      statements.push(...texts.flatMap((text) => readSentences(text, labels)));
    }
  }
  return statements;
}

function readItem({ children }: ListItem, labels: readonly string[]): Statement[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return readNodes(children, labels);
  const { texts } = readLines(first);
  const head = LABEL.exec(texts[0] ?? '')?.[1] ?? strongOf(first) ?? texts[0]?.slice(0, 48) ?? '';
  return [...texts.flatMap((text) => readSentences(text, labels)), ...readNodes(rest, [...labels, head])];
}

function readRow({ children }: TableRow, labels: readonly string[]): Statement[] {
  return readSentences(children.map((cell) => plainWords(cell.children).trim()).join(': '), labels);
}

function readLines(node: RootContent): { label: string | undefined; texts: string[] } {
  const text = node.type === 'paragraph' ? plainWords(node.children) : plainText(node);
  const texts = text.split('\n').filter((line) => line.trim() !== '');
  const isLabel = node.type === 'heading' || /[:：]$/.test(text.trim()) || strongOf(node) === text;
  const label = texts.at(-1)?.replace(/[:：]\s*$/, '');
  return { label: isLabel ? label?.slice(-48) : undefined, texts };
}

function strongOf(node: RootContent | Paragraph): string | undefined {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'strong' ? plainWords([first]) : undefined;
}

function readSentences(line: string, labels: readonly string[]): Statement[] {
  const [head = '', own] = LABEL.exec(line) ?? [];
  const label = [...labels, ...(own === undefined ? [] : [own.trim()])].join(' › ');
  const sentences = line.slice(head.length).split(SENTENCE);
  return sentences.flatMap((sentence) => (sentence.trim() === '' ? [] : [{ label, text: sentence.trim() }]));
}

/** A sentence or a bullet's words, below its labels from the outermost on. */
export interface Statement {
  label: string;
  text: string;
}
