/** Read the section on cost as typed values, each with the words that state it. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parser.ts';
import { readGpuTime, readSize, readTime } from './amounts.ts';
import { readData } from './corpus.ts';
import { readDevices } from './devices.ts';
import { ANYTHING, FACT_FIELDS, type Fact, type FactField, type Reading } from './fields.ts';
import { plainFigures } from './figures.ts';
import { readBatch, readEpochs, readRate, readSteps } from './settings.ts';
import { readStatements, type Statement } from './statements.ts';
import { unknownFieldsOf } from './unknown.ts';

const READERS: Record<FactField, (statement: Statement) => Reading[]> = {
  gpu: readDevices,
  time: readTime,
  gpuTime: readGpuTime,
  size: readSize,
  data: readData,
  batch: readBatch,
  rate: readRate,
  epochs: readEpochs,
  steps: readSteps,
};

/** Guesses, examples, and what holds for any paper. */
const NO_STATEMENT =
  /考えられ|推測|推察|推定|想定|予想|可能性|思われ|でしょう|だろう|おそらく|かもしれ|はずで|期待され|必要(?:です|で(?!し|あった)|と(?!し|なった|なり)|が|に|。|$)|場合があ|一般的に|通常、|例えば|[（(]例/;
/** What something is said to need is no number of the paper; the something may be: `千件を評価するには…必要です`. */
const NEED = /(?<!(?:ような|など)[^。]*)には(?=[^。]*必要(?!だった|でし|であった|とし|となった|となり)).*/s;
/** Clauses on the work of others, and on what was not done. */
const OF_OTHERS =
  /(?:従来|先行|既存)の?(?:手法|研究|モデル)|他(?:の手法|手法|モデル)|匹敵|(?:使用|利用|学習|用い)(?:し|して|され|されて|でき|て|られて)?い?(?:ない|ません)/;
/** Sentences that set a paper against others tell the others' numbers. */
const COMPARISON =
  /[とに]比較|[とに]比べ|より(?:も|大幅に)?[小大短長速高低少多]|から[^、。]{1,16}(?:に|まで)(?:短縮|削減)/;

/**
 * Read the facts of a section's Markdown (`parsed` saves a parse), in the order of the fields. A field that is
 * stated is not unknown; what several sentences state alike is told once.
 */
export function readFacts(markdown: string, parsed?: Root): Fact[] {
  const statements = readStatements(parsed ?? parseMarkdown(markdown));
  const facts = statements.flatMap(factsOf);
  return FACT_FIELDS.flatMap(({ field }) => {
    const all = facts.filter((fact) => fact.field === field);
    const stated = all.filter(({ isUnknown }) => !isUnknown);
    return stated.length > 0 ? stated.filter(isNew) : all.slice(0, 1);
  });
}

function factsOf(statement: Statement): Fact[] {
  const { label, text } = statement;
  const words = label === '' ? text : `${label}: ${text}`;
  const unknown = unknownFieldsOf(statement).map((field) => ({ field, values: [], isUnknown: true, words }));
  const said = text.replace(NEED, '');
  if (NO_STATEMENT.test(said) || COMPARISON.test(said)) return unknown;
  const plain = { label: plainFigures(label), text: plainFigures(withoutOthers(said)) };
  const stated = FACT_FIELDS.flatMap(({ field }) =>
    unite(READERS[field](plain)).map((reading) => ({ field, ...reading, isUnknown: false, words })),
  );
  return [...stated, ...unknown];
}

function withoutOthers(sentence: string): string {
  const clauses = sentence.split(/(?<=、)/);
  return clauses.filter((clause) => !OF_OTHERS.test(clause)).join('');
}

/** What one statement says of one thing is one reading: `0.5B, 2B, 7B`. */
function unite(readings: readonly Reading[]): Reading[] {
  const alike = Map.groupBy(readings, ({ kind = '', qualifier = '' }) => `${kind} ${qualifier}`);
  return [...alike.values()].map((group) => {
    const values = new Set(group.flatMap((reading) => reading.values));
    return { ...group[0], values: [...values] };
  });
}

/** Whether a fact says what none before it says, and none that says more or says of what. */
function isNew(fact: Fact, at: number, all: readonly Fact[]): boolean {
  return !all.some((other, index) => {
    const saysMore = index < at || other.values.length > fact.values.length;
    return (
      other !== fact &&
      (other.kind === fact.kind ? saysMore : [undefined, ANYTHING].includes(fact.kind)) &&
      fact.values.every((value) => other.values.includes(value))
    );
  });
}
