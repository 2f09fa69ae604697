/** The folder `concepts/` of the content on disk. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileIssue } from '../digest/issue.ts';
import { namesOf, readConceptFile, type Concept } from '../knowledge/concept.ts';
import { displayPath, onMissing } from './paper-folder.ts';

/** Read all concepts of a content folder, by id; a folder without them has none. Two may not claim one name. */
export async function readConcepts(
  contentDir: string,
): Promise<{ concepts: Concept[]; issues: FileIssue[] }> {
  const folder = path.join(contentDir, 'concepts');
  const names = (await readdir(folder).catch(onMissing<string[]>([])))
    .filter((name) => /^[^.].*\.md$/.test(name))
    .sort();
  const concepts: Concept[] = [];
  const issues: FileIssue[] = [];
  const claimed = new Map<string, string>();
  for (const name of names) {
    const file = displayPath(path.join(folder, name));
    const read = readConceptFile(await readFile(path.join(folder, name), 'utf8'), name);
    issues.push(...read.issues.map((issue) => ({ ...issue, file })));
    if (!read.concept) continue;
    concepts.push(read.concept);
    for (const [index, spelling] of namesOf(read.concept).entries()) {
      const other = claimed.get(spelling);
      claimed.set(spelling, name);
      if (other === undefined) continue;
      const place = read.placeOf(index === 0 ? undefined : index - 1);
      const message = `「${spelling}」は ${other} にもあります。一つの名前は一つの概念だけに書いてください。`;
      issues.push({ severity: 'error', rule: 'concept-name', message, place, file });
    }
  }
  return { concepts, issues };
}
