/** A section as labelled and unlabelled blocks: its paragraphs and bullets. */
import type { ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import { plainWords } from './plain-words.ts';

/** A colon behind a label, with what the digest adds to the label in brackets. */
const COLON = /^(\s*[（(][^()（）\n]{1,40}[)）])?\s*[:：]\s*/;
/** What continues a sentence that begins with strong words. */
const PARTICLE = /^(?:[はがをにでとのもへや、。,.・）)]|など|から|および|により|による|として)/;
/** A short label in plain text; `https://` and `1:1` have none. */
const PLAIN_LABEL = /^([^:：。、，,?？!！\n]{1,24})(?!(?<=\d)[:：]\d)[:：](?!\/\/)\s*/;
/** Words of a sentence, which a label without strong text does not have. */
const IN_SENTENCE = /を|が|です|ます|(?<!また|ある|もしく|ない)は/;

/** Read a section's paragraphs and bullets in order. */
export function readBlocks({ children }: Root): Block[] {
  return blocksOf(children);
}

/** A block's text and all that stands below it, one line a block, labels kept. */
export function linesOf({ text, below }: Pick<Block, 'text' | 'below'>): string {
  const lines = below.map((block) => {
    const rest = linesOf(block);
    if (block.label === undefined) return rest;
    return `${block.label}:${block.text === '' ? '\n' : ' '}${rest}`.trim();
  });
  return [text, ...lines].filter((line) => line !== '').join('\n');
}

function blocksOf(nodes: readonly RootContent[]): Block[] {
  const blocks: Block[] = [];
  // A heading or paragraph that is nothing but a label holds what comes next.
  let open: Block | undefined;
  for (const node of nodes) {
    const read = readNode(node);
    const isBelow = node.type === 'list' || read[0]?.label === undefined;
    if (open && isBelow) open.below.push(...read);
    else blocks.push(...read);
    const last = node.type === 'list' ? undefined : read.at(-1);
    open = last?.label !== undefined && last.text === '' ? last : undefined;
  }
  return blocks;
}

function readNode(node: RootContent): Block[] {
  if (node.type === 'list') return node.children.map(readItem);
  if (node.type === 'heading') return [readHeading(plainWords(node.children).replace(/[:：]?\s*$/, ''))];
  if (node.type === 'paragraph') return readParagraph(node);
  if (node.type === 'table') return node.children.slice(1).map(readRow);
  const text = plainText(node);
  return text === '' ? [] : [{ label: undefined, text, below: [] }];
}

function readHeading(text: string): Block {
  const { label } = readPlainLabel(`${text}:`);
  return { label, text: label === undefined ? text : '', below: [] };
}

/** A paragraph is one block, or one for each of its lines that begin with a strong label. */
function readParagraph({ children }: Paragraph): Block[] {
  const blocks: Block[] = [];
  for (const line of splitLines(children)) {
    const block = readStrongLabel(line) ?? { label: undefined, text: plainWords(line).trim(), below: [] };
    const last = blocks.at(-1);
    if (last && block.label === undefined) last.text = [last.text, block.text].filter(Boolean).join('\n');
    else blocks.push(block);
  }
  return blocks.filter(({ label, text }) => label !== undefined || text !== '');
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text') {
      for (const [at, value] of node.value.split('\n').entries()) {
        if (at > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      }
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** A row of two cells is a label and its value. */
function readRow({ children }: TableRow): Block {
  const cells = children.map((cell) => plainWords(cell.children).trim());
  const [name = '', value] = cells;
  const pair = cells.length === 2 ? labelled(name, value ?? '') : undefined;
  return pair ?? { label: undefined, text: cells.join(' '), below: [] };
}

function readItem({ children }: ListItem): Block {
  const [first, ...others] = children;
  const block = first?.type === 'paragraph' ? readBullet(first) : { label: undefined, text: '', below: [] };
  const rest = first?.type === 'paragraph' ? others : children;
  block.below.push(...blocksOf(rest));
  return block;
}

function readBullet({ children }: Paragraph): Block {
  return readStrongLabel(children) ?? readPlainLabel(plainWords(children));
}

function readStrongLabel([first, ...rest]: readonly PhrasingContent[]): Block | undefined {
  if (first?.type !== 'strong') return undefined;
  const strong = plainWords([first]);
  const after = plainWords(rest);
  const inner = /^([^:：]+)[:：]\s*/.exec(strong);
  const outer = COLON.exec(after);
  const continues = after.trim() !== '' && (/^\S/.test(after) || PARTICLE.test(after.trimStart()));
  if (inner) return labelled(inner[1], `${strong.slice(inner[0].length)} ${after.trimStart()}`);
  if (outer) return labelled(strong + (outer[1] ?? ''), after.slice(outer[0].length));
  return continues ? undefined : labelled(strong, after);
}

function readPlainLabel(text: string): Block {
  const match = PLAIN_LABEL.exec(text);
  const isLabelled = match !== null && !IN_SENTENCE.test(match[1] ?? '');
  const block = isLabelled ? labelled(match[1], text.slice(match[0].length)) : undefined;
  return block ?? { label: undefined, text: text.trim(), below: [] };
}

function labelled(label: string | undefined, text: string): Block | undefined {
  const bare = bareLabel(label ?? '');
  return bare === undefined ? undefined : { label: bare, text: text.trim(), below: [] };
}

function bareLabel(words: string): string | undefined {
  const label = words.replace(/[:：]\s*$/, '').trim();
  return /\p{L}/u.test(label) ? label : undefined;
}

/** A paragraph or bullet: its label without marks, the text behind the label, and the blocks below it. */
export interface Block {
  label: string | undefined;
  text: string;
  below: Block[];
}
