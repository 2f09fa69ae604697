/** Read the section on cost as facts: each labelled bullet, and what the digest says is not known. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parser.ts';
import { linesOf, readBlocks, type Block } from './blocks.ts';
import { fieldOfLabel } from './field-of-label.ts';
import type { FactField } from './fields.ts';
import { introducesUnknown, isGuess, isUnknownValue, unknownFieldsOf } from './unknown.ts';

/**
 * Read the facts of a section's Markdown (`parsed` saves a parse): labelled bullets in order, then what sentences say to be unknown. A
 * field that is stated has no unknown fact, any other at most one; a guess does not state what a sentence says
 * to be unknown.
 */
export function readFacts(markdown: string, parsed?: Root): Fact[] {
  const blocks = readBlocks(parsed ?? parseMarkdown(markdown));
  const sentences = blocks.flatMap(unknownFactsOf);
  const unknown = new Set(sentences.map(({ field }) => field));
  const labelled = blocks.flatMap((block, at) => {
    const isMissing = introducesUnknown(
      blocks.slice(0, at).findLast(({ label }) => label === undefined)?.text ?? '',
    );
    return factsOf(block).map((fact) => ({
      ...fact,
      isUnknown: fact.isUnknown || isMissing || (unknown.has(fact.field) && isGuess(fact.value)),
    }));
  });
  const stated = new Set(labelled.filter(({ isUnknown }) => !isUnknown).map(({ field }) => field));
  const facts = [...labelled, ...sentences];
  return facts.filter(
    ({ field, isUnknown }, at) =>
      field === undefined ||
      !isUnknown ||
      (!stated.has(field) && facts.findIndex((fact) => fact.field === field) === at),
  );
}

/** Labels below which any other field may stand; below the rest, a label tells models, stages or data sets apart. */
const GENERAL = new Set<FactField | undefined>([undefined, 'training', 'model']);
/** Fields that tell nothing apart, wherever they stand. */
const SETTINGS = new Set<FactField | undefined>(['batch', 'rate', 'steps', 'optimizer']);
const OWN = new Set<FactField | undefined>([...SETTINGS, 'hardware', 'time', 'size', 'input', 'inference']);
/** Labels of data and models that name none: `訓練データ`, but not `言語モデル`. */
const UNNAMED =
  /^(?:使用|訓練|学習|トレーニング|ベース|基盤)?(?:データ|データセット|モデル)(?:サイズ|の?規模|数)?$/;
/** `バッチサイズは16`: what comes before is a bare term, what follows has a figure. */
const TOPIC =
  /^([\p{Script=Han}\p{Script=Katakana}A-Za-zー・ ]{2,16}(?:の[\p{Script=Han}ァ-ヺー]{1,8})?)は[、，]?\s*(?=[^\n]*\d)/u;

function factsOf(block: Block): Fact[] {
  const { label, text, below } = withTopic(block);
  if (label === undefined) return below.flatMap(factsOf);
  const field = fieldOfLabel(label, linesOf({ text, below }));
  const apart = below.filter((nested) => standsApart(withTopic(nested), field));
  const value = linesOf({ text, below: below.filter((nested) => !apart.includes(nested)) });
  const own = { field, label, value, isUnknown: isUnknownValue(field, value) };
  return [...(value === '' ? [] : [own]), ...apart.flatMap(factsOf)];
}

function standsApart({ label, text, below }: Block, parent: FactField | undefined): boolean {
  if (label === undefined) return false;
  const field = fieldOfLabel(label, linesOf({ text, below }));
  if (field === parent) return false;
  if (!GENERAL.has(parent)) return SETTINGS.has(field);
  return OWN.has(field) || ((field === 'data' || field === 'model') && UNNAMED.test(label));
}

function withTopic(block: Block): Block {
  const topic = block.label === undefined ? TOPIC.exec(block.text) : null;
  const label = topic?.[1]?.trim();
  if (!topic || label === undefined || fieldOfLabel(label, block.text) === undefined) return block;
  return { ...block, label, text: block.text.slice(topic[0].length) };
}

function unknownFactsOf({ text, below }: Block): Fact[] {
  const here = unknownFieldsOf(text).map(({ field, word, sentence }) => ({
    field,
    label: word,
    value: sentence,
    isUnknown: true,
  }));
  return [...here, ...below.flatMap(unknownFactsOf)];
}

/** What a digest says of one field in its own words; `field` is undefined where its label is not known. */
export interface Fact {
  field: FactField | undefined;
  label: string;
  value: string;
  isUnknown: boolean;
}
