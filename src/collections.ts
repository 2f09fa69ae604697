/** Papers and concepts, read and tied together once a build; `content.ts` and `knowledge-content.ts` prepare views of them. */
import { enterStage, openAccount } from './build/account.ts';
import { openPlace } from './build/place.ts';
import { processWide } from './build/process-wide.ts';
import { readConcepts } from './curator/concept-folder.ts';
import { contentDir } from './curator/paper-folder.ts';
import { issuesAsText } from './curator/report/issues.ts';
import type { Concept } from './knowledge/concept.ts';
import { createLinkFinder, type Linkable, type LinkTarget } from './knowledge/concept-links.ts';
import { judgeConceptLinks, judgeMentions, type NamedConcept } from './knowledge/judge-concepts.ts';
import { tiePapers, type Knowledge, type KnownPaper } from './knowledge/knowledge.ts';
import type { Work } from './knowledge/references/merge-works.ts';
import { heldPapers } from './held-papers.ts';
import { arrangeLibrary } from './library.ts';
import { openMentionSource, type MentionSource } from './mention-source.ts';
import type { PaperCard } from './views/paper.ts';

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
  const { editions, cards, tags } = await openLibrary();
  const { root, cacheDir } = openPlace();
  // The loader has judged them already.
  const { files, concepts } = await readConcepts(contentDir());
  const mentionSource = openMentionSource(root, cacheDir, concepts);
  const papers: KnownPaper[] = [];
  for (const [index, { current }] of editions.entries()) {
    const own = cards[index]?.tags.map(({ name }) => name) ?? [];
    papers.push({ ...current, tags: own, concepts: mentionSource.conceptsOf(current) });
  }
  const knowledge = tiePapers(papers, concepts);
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const withKinds = cards.map((card, index) => ({
    ...card,
    kinds: [...new Set(papers[index]?.concepts.flatMap((concept) => kindOf.get(concept) ?? []))],
  }));
  const here = { editions, tags: papers.flatMap((paper) => paper.tags) };
  warn(files, here, knowledge);
  enterStage('pages');
  return {
    concepts,
    mentionSource,
    knowledge,
    findLink: createLinkFinder(here),
    hrefOfTag: tags.hrefOf,
    cards: withKinds,
    conceptById: new Map(concepts.map((concept) => [concept.id, concept])),
    paperById: new Map(
      editions.flatMap(({ current }, index) => (withKinds[index] ? [[current.id, withKinds[index]]] : [])),
    ),
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
  cards: PaperCard[];
  conceptById: ReadonlyMap<string, Concept>;
  /** Papers by arXiv id. */
  paperById: ReadonlyMap<string, PaperCard>;
  workByKey: ReadonlyMap<string, Work>;
  /** Where a tag leads, by its one name. */
  hrefOfTag: (name: string) => string | undefined;
  /** Where an address of this site, as concepts link it, leads. */
  findLink: (href: string) => LinkTarget;
}
