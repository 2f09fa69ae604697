/** Part the first paragraph of an item into the words that name the work, or works, and what is said of them. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { plainText } from '../../markdown/plain-text.ts';
import { readAuthors } from './authors.ts';
import { trailingGroup } from './brackets.ts';
import { trimEnd } from './punctuation.ts';
import { findEastAsian, isEastAsian } from './scripts.ts';
import { isCoined } from './title-text.ts';

const NUMBER = /^\s*[[(]?\d{1,3}[\]).]\s*$/;
/** What stands between two marked names: `**A** / **B**`. */
const JOINT = /^\s*(?:\/|,|、|，|・|&|and|と|および|及び|または)\s*$/;
const NAME_JOINT = /, |、|，| (?:\/|and|&) |と|および|及び/;
/** What stands between two references, behind a year or a bracket. */
const REFERENCE_JOINT = /(?<=\d[a-z]?|[)）])\s?(?:[,;、/&]|and|および)\s?(?=\p{Lu})/u;
/** One word of Latin letters, or an address. */
const NAME = /^(?:https?:\/\/\S+|[\p{Lu}\d][\p{sc=Latin}\d.+-]*|[\p{sc=Latin}\d]+(?:-[\p{sc=Latin}\d]+)+)$/u;
/** The end of a sentence, or of what stands for one. */
const SENTENCE_END = /(?<!\bet al)[.?!]["”’]?(?:\s|$)|。|\n|\s[-–—]\s|["”]\s?$/g;
/** What is longer, in UTF-16 units, is no name. */
const LONGEST_NAME = 60;
const LONGEST_AUTHORS = 200;

/** Part a paragraph: marked words name the work, else what stands before the colon or the Japanese. */
export function splitLead(paragraph: Paragraph): Lead {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = children.findIndex(isMarked);
  const before = children
    .slice(0, Math.max(first, 0))
    .map((child) => plainText(child))
    .join('');
  const isPlain = first === -1 || isEastAsian(before) || /[:：]\s?$/.test(before);
  if (isPlain || before.length > LONGEST_AUTHORS)
    return splitText(children.map((child) => plainText(child)).join(''));

  const labels = [NUMBER.test(before) ? '' : before];
  let at = first;
  for (const [index, node] of children.entries()) {
    if (index < first) continue;
    if (isMarked(node)) labels.push(`${labels.pop() ?? ''}${plainText(node)}`);
    else if (JOINT.test(plainText(node)) && isMarked(children[index + 1])) labels.push('');
    else break;
    at = index + 1;
  }
  const rest = children
    .slice(at)
    .map((child) => plainText(child))
    .join('');
  const [only = '', ...more] = labels;
  if (more.length > 0) return { labels, rest };
  return rest.trim() === '' ? splitText(only) : { labels: splitNames(only), rest };
}

/** The foreign words with which a text begins, as far as they are whole sentences; undefined where Japanese goes on with them. */
export function leadingRun(text: string): { text: string; rest: string } | undefined {
  const head = text.slice(0, findEastAsian(text));
  if (head.length === text.length) return { text, rest: '' };
  const opening = Math.max(head.lastIndexOf('('), head.lastIndexOf('（'));
  const closing = Math.max(head.lastIndexOf(')'), head.lastIndexOf('）'));
  const [last] = [...head.matchAll(SENTENCE_END)].slice(-1);
  const end = last ? last.index + last[0].length : opening > closing ? opening : 0;
  return end === 0 ? undefined : { text: text.slice(0, end), rest: text.slice(end) };
}

function splitText(text: string): Lead {
  if (!isEastAsian(text)) return { labels: splitNames(text), rest: '' };
  const head = text.slice(0, findEastAsian(text));
  const colon = Math.max(head.lastIndexOf(':'), head.lastIndexOf('：'));
  const run = leadingRun(text);
  const isNamed = run !== undefined && run.text.trim() !== '';
  if (colon > 0 && !(isNamed && run.text.length > colon + 2))
    return { labels: splitNames(text.slice(0, colon)), rest: text.slice(colon) };
  if (isNamed) return { labels: [run.text.replace(/\s[-–—]\s$/, '')], rest: run.rest };
  const isName = text.length <= LONGEST_NAME && !/。\s?$/.test(text);
  return isName ? { labels: [text], rest: '' } : { labels: [], rest: text };
}

/** `SAPIEN, Habitat` is two works, and so is `Kim et al. (2024), Lee et al. (2024)`; a title with a comma is one. */
function splitNames(label: string): string[] {
  const bare = trimEnd(label, ' \n:：');
  const isSentence = / and | & /.test(bare);
  const parts = bare.replace(/ (?:models|datasets|benchmarks)$/, '').split(NAME_JOINT);
  const areNames = parts.every((part) => NAME.test(part) && (!isSentence || isCoined(part)));
  const isList = parts.some((part) => isCoined(part) || part.includes('://'));
  if (parts.length > 1 && areNames && isList) return parts;
  const references = bare.split(REFERENCE_JOINT);
  return references.length > 1 && references.every(isSigned) ? references : [label];
}

/** Whether a text is authors and year, or ends in them. */
function isSigned(text: string): boolean {
  const inner = trailingGroup(text)?.inner;
  return readAuthors(text)?.rest === '' || (inner !== undefined && readAuthors(inner) !== undefined);
}

function isMarked(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'link';
}

/** The names of the works of an item, and the text behind them. */
export interface Lead {
  labels: string[];
  rest: string;
}
