/** Papers and concepts, read and tied together once a build; the other files here prepare views of them. */
import { enterStage, openAccount } from '../run/account.ts';
import { openPlace } from '../run/place.ts';
import { processWide } from '../run/process-wide.ts';
import { readConcepts } from '../archive/concept-folder.ts';
import { contentDir } from '../archive/paper-folder.ts';
import { issuesAsText } from '../archive/issues-text.ts';
import type { Concept } from '../knowledge/concept.ts';
import { createLinkFinder, type Linkable, type LinkTarget } from '../knowledge/concept-links.ts';
import { judgeConceptLinks, judgeMentions, type NamedConcept } from '../knowledge/judge-concepts.ts';
import { tiePapers, type Knowledge, type KnownPaper } from '../knowledge/knowledge.ts';
import type { Work } from '../knowledge/references/merge-works.ts';
import { heldPapers } from '../archive/held-papers.ts';
import { arrangeLibrary } from '../archive/library.ts';
import { openMentionSource, type MentionSource } from '../archive/mention-source.ts';
import { paperHref } from '../site/addresses.ts';
import { listedPaperOf, type ListedPaper } from '../views/paper.ts';

/** The papers in their order. */
export const openLibrary = oncePerBuild('library', () =>
  Promise.resolve(arrangeLibrary([...heldPapers().values()])),
);

/** The papers, the concepts, and all that ties them. */
export const openArchive = oncePerBuild('archive', readArchive);

/** What a build reads once, under a name of its own; a dev server changes the content under us, so there each ask reads anew. */
export function oncePerBuild<T>(name: string, read: () => Promise<T>): () => Promise<T> {
  return () => (openPlace().isDev ? read() : processWide(name, read));
}

async function readArchive(): Promise<Archive> {
  enterStage('knowledge');
  const { editions, tags } = await openLibrary();
  const { root, cacheDir } = openPlace();
  // The loader has judged them already.
  const { files, concepts } = await readConcepts(contentDir());
  const mentionSource = openMentionSource(root, cacheDir, concepts);
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const known: KnownPaper[] = [];
  const paperById = new Map<string, ListedPaper>();
  for (const { current } of editions) {
    const mentioned = mentionSource.conceptsOf(current);
    const kinds = [...new Set(mentioned.flatMap((id) => kindOf.get(id) ?? []))];
    const paper = { ...listedPaperOf(current, paperHref(current.id), tags), concepts: mentioned, kinds };
    paperById.set(current.id, paper);
    known.push({ ...current, tags: paper.tags.map(({ name }) => name), concepts: mentioned });
  }
  const knowledge = tiePapers(known, concepts);
  const here = { editions, tags: known.flatMap((paper) => paper.tags) };
  warn(files, here, knowledge);
  enterStage('pages');
  return {
    concepts,
    mentionSource,
    knowledge,
    findLink: createLinkFinder(here),
    hrefOfTag: tags.hrefOf,
    papers: [...paperById.values()],
    conceptById: new Map(concepts.map((concept) => [concept.id, concept])),
    paperById,
    workByKey: new Map(knowledge.works.map((work) => [work.key, work])),
  };
}

/** What can only be judged with all papers at hand stops no build: papers come and go. */
function warn(files: readonly NamedConcept[], here: Linkable, knowledge: Knowledge): void {
  const issues = [
    ...judgeConceptLinks(files, here),
    ...judgeMentions(files, (id) => knowledge.papersOf.has(id)),
  ];
  if (issues.length > 0) console.warn(issuesAsText(issues));
  openAccount().warnings += issues.length;
}

/** All that the site knows, by the ids under which it is asked for. */
export interface Archive {
  concepts: Concept[];
  mentionSource: MentionSource;
  knowledge: Knowledge;
  /** All papers as lists show them, newest first. */
  papers: ListedPaper[];
  conceptById: ReadonlyMap<string, Concept>;
  /** Papers by arXiv id. */
  paperById: ReadonlyMap<string, ListedPaper>;
  workByKey: ReadonlyMap<string, Work>;
  /** Where a tag leads, by its one name. */
  hrefOfTag: (name: string) => string | undefined;
  /** Where an address of this site, as concepts link it, leads. */
  findLink: (href: string) => LinkTarget;
}
