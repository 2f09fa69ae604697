/** Read YAML of which nothing is known: the one place where the library meets what others wrote. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from './issue.ts';
import { findYamlMistakes, type YamlMistake } from './yaml-mistakes.ts';

/** Two thousand authors fit. */
const MOST_LETTERS = 50_000;
/** Brackets inside each other; ours have three. */
const MOST_DEPTH = 20;
/** Lists begun inside each other on one line. */
const COMPACT = /(?:[-?][ \t]+){20}/;

/** Read the YAML of a front matter, of so many letters at most. It ends soon and never throws, whatever stands there; places count in the file, whose first line is `---`. */
export function readYaml(source: string, most = MOST_LETTERS): YamlRead {
  if (source.length > most) return unread(tooLong(most));
  const deep = deepAt(source);
  if (deep !== undefined) return unread(TOO_DEEP, source.slice(0, deep).split('\n').length);
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  try {
    // The library compares every item with every other; we look for those that are there twice ourselves.
    const document = parseDocument(source, { lineCounter, uniqueKeys: false });
    const mistakes = findYamlMistakes(source, document);
    return { document, placeAt, mistakes, value: mistakes.length > 0 ? undefined : (document.toJS() ?? {}) };
  } catch {
    return unread(UNREADABLE);
  }
}

/** Where brackets or lists stand so deep inside each other that no parser should be asked. */
function deepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > MOST_DEPTH) return index;
  }
  return COMPACT.exec(source)?.index;
}

/** `line` counts in the YAML. */
function unread(message: string, line = 1): YamlRead {
  return {
    document: parseDocument(''),
    placeAt: () => ({ line: line + 1, column: 1 }),
    mistakes: [{ message, offset: 0 }],
    value: undefined,
  };
}

const tooLong = (most: number) =>
  `項目が全部で${most}字を超えています。「---」の行で閉じているか確かめてください。項目を減らすか、値を短くしてください。`;
const TOO_DEEP =
  '括弧や一覧が深く重なりすぎています。「項目: 値」か「項目: [値, 値]」の形に書き直してください。';
const UNREADABLE = '先頭の項目をYAMLとして読めません。「項目: 値」の形に書き直してください。';

/** YAML as far as it could be read. */
export interface YamlRead {
  /** Empty where the text was not even parsed. */
  document: Document;
  placeAt: (offset: number) => Place;
  /** Why it cannot be read; without any, `value` is what it says. */
  mistakes: YamlMistake[];
  value: unknown;
}
