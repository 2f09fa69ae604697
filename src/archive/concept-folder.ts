/** The folder `concepts/` of the content on disk. */
import path from 'node:path';
import type { FileIssue } from '../digest/issue.ts';
import { readConceptFile, type Concept } from '../knowledge/concept.ts';
import { judgeConcepts, type NamedConcept } from '../knowledge/judge-concepts.ts';
import { displayPath, listMarkdown } from './paper-folder.ts';
import { judgePassedOver } from './passed-over.ts';
import { readTextFile } from './text-file.ts';

/** Read and judge all concepts of a content folder, by id; a folder without them has none. */
export async function readConcepts(contentDir: string): Promise<ConceptFolder> {
  const folder = conceptsDir(contentDir);
  const names = await listMarkdown(folder);
  const files: NamedConcept[] = [];
  const issues = await judgePassedOver(folder);
  for (const name of names) {
    const file = displayPath(path.join(folder, name));
    const { text, refusal } = readTextFile(path.join(folder, name), contentDir);
    if (refusal) {
      issues.push({ ...refusal, file });
      continue;
    }
    const { concept, placeOf, ...read } = readConceptFile(text, name);
    issues.push(...read.issues.map((issue) => ({ ...issue, file })));
    if (concept) files.push({ file, concept, placeOf });
  }
  return {
    files,
    concepts: files.map(({ concept }) => concept),
    issues: [...issues, ...judgeConcepts(files)],
  };
}

/** Folder that holds the concepts of a content folder. */
export function conceptsDir(contentDir: string): string {
  return path.join(contentDir, 'concepts');
}

/** The concepts of a content folder, and what must be put right in them. */
export interface ConceptFolder {
  files: NamedConcept[];
  concepts: Concept[];
  issues: FileIssue[];
}
