/** The date in a front matter, and another in its place, whatever else a person wrote there. */
import { isMap, isScalar } from 'yaml';
import { readYaml } from './read-yaml.ts';

/** The date as it stands in the YAML; undefined where there is none, or where it cannot be read. */
export function dateIn(source: string): string | undefined {
  const value = dateNode(source)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The YAML with another date; as it was where it cannot be read. */
export function withDate(source: string, date: string): string {
  const [start, end] = dateNode(source)?.range ?? [];
  return start === undefined || end === undefined
    ? source
    : source.slice(0, start) + date + source.slice(end);
}

function dateNode(source: string) {
  const { document, mistakes } = readYaml(source);
  if (mistakes.length > 0 || !isMap(document.contents)) return undefined;
  const node: unknown = document.contents.get('date', true);
  return isScalar(node) ? node : undefined;
}
