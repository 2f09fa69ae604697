/** A file of the curator's that is YAML alone. */
import type { z } from 'zod';
import type { FrontMatterFormat } from '../digest/front-matter-faults.ts';
import { readFrontMatter } from '../digest/front-matter.ts';
import type { FileIssue, Issue, Place } from '../digest/issue.ts';
import { displayPath } from './paper-folder.ts';
import { readTextFile } from './text-file.ts';

/** Sentences about the lines round a front matter, which such a file does not have. */
const ABOUT_FRAME = /[^。]*「---」[^。]*。/g;

/** Read a file by its schema; what is wrong is said under the name of `rule`, and where a line is no item, by an example. A link may not lead out of `home`. */
export function readYamlFile<S extends z.ZodObject>(
  file: string,
  format: FrontMatterFormat<S>,
  rule: string,
  home?: string,
): YamlFile<z.infer<S>> {
  const { text, refusal } = readTextFile(file, home);
  if (refusal)
    return { value: undefined, issues: [{ ...refusal, file: displayPath(file) }], placeOf: () => undefined };
  const { value, issues, placeOf } = readFrontMatter({ source: text, body: '' }, format);
  const onlyItems = `この行は項目ではありません。「${format.example}」のような「項目: 値」の行だけを書いてください。`;
  // As if the line that opens a front matter stood above.
  const shift = (place: Place | undefined) => place && { ...place, line: Math.max(place.line - 1, 1) };
  const inFile = ({ place, message, ...issue }: Issue) => ({
    ...issue,
    rule,
    file: displayPath(file),
    message: message.replace(ABOUT_FRAME, '') || onlyItems,
    place: shift(place),
  });
  return { value, issues: issues.map(inFile), placeOf: (path) => shift(placeOf(path)) };
}

/** What such a file says, or what is wrong with it. */
export interface YamlFile<T> {
  value: T | undefined;
  issues: FileIssue[];
  /** Place of a value by its path, for judges of what it says. */
  placeOf: (path: (string | number)[]) => Place | undefined;
}
