/** Part the first paragraph of an item into the words that name the work, or works, and what is said of them. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import { foreignHead, isEastAsian, trimEnd } from './text.ts';
import { isCoined } from './title.ts';

/** What stands between two marked names: `**A** / **B**`. */
const JOINT = /^\s*(?:\/|,|、|，|・|&|and|と|および|及び|または)\s*$/;
const NAME_JOINT = /, |、|，|と|および|及び/;
/** One word of Latin letters, or an address. */
const NAME = /^(?:https?:\/\/\S+|[\p{Lu}\d][\p{sc=Latin}\d.+-]*|[\p{sc=Latin}\d]+(?:-[\p{sc=Latin}\d]+)+)$/u;
/** The end of a sentence, or of what stands for one. */
const SENTENCE_END = /(?<!\bet al)[.?!]["”’]?(?:\s|$)|。|\n|\s[-–—]\s|["”]\s?$/g;

/** Part a paragraph: marked words name the work, else what stands before the colon or the Japanese. */
export function splitLead(paragraph: Paragraph): Lead {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = children.findIndex(isMarked);
  const before = textOf(children.slice(0, Math.max(first, 0)));
  if (first === -1 || isEastAsian(before)) return splitText(textOf(children));

  const labels = [before];
  let at = first;
  for (const node of children.slice(first)) {
    if (isMarked(node)) labels.push(`${labels.pop() ?? ''}${plainText(node)}`);
    else if (JOINT.test(plainText(node)) && isMarked(children[at + 1])) labels.push('');
    else break;
    at += 1;
  }
  const rest = textOf(children.slice(at));
  return { labels: labels.length > 1 ? labels : labels.flatMap(splitNames), rest };
}

/** The foreign words with which a text begins, as far as they are whole sentences; undefined where Japanese goes on with them. */
export function leadingRun(text: string): { text: string; rest: string } | undefined {
  const head = foreignHead(text);
  if (head.length === text.length) return { text, rest: '' };
  const opening = Math.max(head.lastIndexOf('('), head.lastIndexOf('（'));
  const closing = Math.max(head.lastIndexOf(')'), head.lastIndexOf('）'));
  const [last] = [...head.matchAll(SENTENCE_END)].slice(-1);
  const end = last ? last.index + last[0].length : opening > closing ? opening : 0;
  return end === 0 ? undefined : { text: text.slice(0, end), rest: text.slice(end) };
}

function splitText(text: string): Lead {
  if (!isEastAsian(text)) return { labels: splitNames(text), rest: '' };
  const head = foreignHead(text);
  const colon = Math.max(head.lastIndexOf(':'), head.lastIndexOf('：'));
  const run = leadingRun(text);
  // A title with a colon goes on behind it; behind that of a name stands the note.
  if (colon > 0 && (run?.text.length ?? 0) <= colon + 2)
    return { labels: splitNames(text.slice(0, colon)), rest: text.slice(colon) };
  if (run?.text.trim()) return { labels: [run.text.replace(/\s[-–—]\s$/, '')], rest: run.rest };
  return { labels: /。\s?$/.test(text) ? [] : [text], rest: '' };
}

/** `SAPIEN, Habitat` is two works; a title with a comma is one. */
function splitNames(label: string): string[] {
  const bare = trimEnd(label, ' \n:：');
  const parts = bare.split(NAME_JOINT);
  const isList =
    parts.every((part) => NAME.test(part)) && parts.some((part) => isCoined(part) || part.includes('://'));
  return parts.length > 1 && isList ? parts : [label];
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => plainText(node)).join('');
}

function isMarked(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'link';
}

/** The names of the works of an item, and the text behind them. */
interface Lead {
  labels: string[];
  rest: string;
}
