/** Read the section on cost as typed values, each with the words that state it. */
import type { Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parser.ts';
import { readData, readGpuTime, readSize, readTime, readTokens } from './amounts.ts';
import { readDevices } from './devices.ts';
import { FACT_FIELDS, type Fact, type FactField, type Reading } from './fields.ts';
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
  tokens: readTokens,
  batch: readBatch,
  rate: readRate,
  epochs: readEpochs,
  steps: readSteps,
};

/** Guesses, examples, and what holds for any paper. */
const NO_STATEMENT =
  /考えられ|推測|推察|推定|想定|予想|可能性|思われ|でしょう|だろう|おそらく|かもしれ|はずで|期待され|必要(?:です|で|と|が|に|。|$)|場合があ|一般的に|通常、|例えば|[（(]例/;
/** Sentences that set a paper against others tell the others' numbers. */
const COMPARISON = /[とに]比較|[とに]比べ|より(?:も|大幅に)?[小大短長速高低少多]/;

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
  if (NO_STATEMENT.test(text) || COMPARISON.test(text)) return unknown;
  const plain = { label: plainFigures(label), text: plainFigures(text) };
  const stated = FACT_FIELDS.flatMap(({ field }) =>
    unite(READERS[field](plain)).map((reading) => ({ field, ...reading, isUnknown: false, words })),
  );
  return [...stated, ...unknown];
}

/** What one statement says of one thing is one reading: `0.5B, 2B, 7B`. */
function unite(readings: readonly Reading[]): Reading[] {
  const alike = Map.groupBy(readings, ({ name = '', qualifier = '' }) => `${name} ${qualifier}`);
  return [...alike.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map((first) => ({ ...first, values: [...new Set(group.flatMap(({ values }) => values))] })),
  );
}

/** Whether a fact says what none before it says, and none that says more. */
function isNew(fact: Fact, at: number, all: readonly Fact[]): boolean {
  return !all.some(
    (other, index) =>
      other !== fact &&
      other.name === fact.name &&
      fact.values.every((value) => other.values.includes(value)) &&
      (index < at || other.values.length > fact.values.length),
  );
}
