import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { ROOT } from './astro-command.ts';

const FOLDER = path.join(ROOT, 'content/concepts');

/** Copy some of our concepts to a content folder; of the concepts that these name only those that are copied too. */
export function copyConcepts(content: string, isWanted: (id: string) => boolean): void {
  mkdirSync(path.join(content, 'concepts'), { recursive: true });
  for (const file of readdirSync(FOLDER).filter((name) => isWanted(path.parse(name).name))) {
    const [, front = '', text = ''] =
      /^---\n([^]*?\n)---\n([^]*)/.exec(readFileSync(path.join(FOLDER, file), 'utf8')) ?? [];
    const said = parse(front) as { related?: string[] };
    const related = said.related?.filter(isWanted);
    writeFileSync(
      path.join(content, 'concepts', file),
      `---\n${stringify({ ...said, related })}---\n${text}`,
    );
  }
}
