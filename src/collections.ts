/** The collections, read and tied together once a build; `content.ts` and `knowledge-content.ts` prepare views of them. */
import { cacheDir, root } from 'astro:config/server';
import { getCollection, type CollectionEntry } from 'astro:content';
import { enterStage, openAccount } from './build/account.ts';
import { issuesAsText } from './curator/report/issues.ts';
import type { Concept } from './knowledge/concept.ts';
import { createLinkFinder, type Linkable, type LinkTarget } from './knowledge/concept-links.ts';
import { judgeConceptLinks, judgeMentions } from './knowledge/judge-concepts.ts';
import { tiePapers, type Knowledge, type KnownPaper } from './knowledge/knowledge.ts';
import type { Work } from './knowledge/references/merge-works.ts';
import { arrangeLibrary, type Library } from './library.ts';
import { openMentionSource, type MentionSource } from './mention-source.ts';
import type { PaperCard } from './views/paper.ts';

/** The papers in their order. */
export const openLibrary = oncePerBuild(readLibrary);

/** The papers, the concepts, and all that ties them. */
export const openArchive = oncePerBuild(readArchive);

/** What a build reads once; a running dev server changes the collections under us, so there each ask reads anew. */
export function oncePerBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? read() : (answer ??= read()));
}

async function readLibrary(): Promise<Library> {
  return arrangeLibrary((await getCollection('papers')).map((entry) => entry.data));
}

async function readArchive(): Promise<Archive> {
  enterStage('knowledge');
  const { editions, cards } = await openLibrary();
  const entries = await getCollection('concepts');
  const concepts = entries.map(({ data }) => data);
  const mentionSource = openMentionSource(root, cacheDir, concepts);
  const papers: KnownPaper[] = [];
  for (const [index, { current }] of editions.entries()) {
    const tags = cards[index]?.tags.map(({ name }) => name) ?? [];
    papers.push({ ...current, tags, mentions: mentionSource.mentionsOf(current) });
  }
  const knowledge = tiePapers(papers, concepts);
  const kindOf = new Map(concepts.map(({ id, kind }) => [id, kind]));
  const withKinds = cards.map((card, index) => ({
    ...card,
    kinds: [...new Set(papers[index]?.mentions.flatMap(({ concept }) => kindOf.get(concept) ?? []))],
  }));
  const here = { editions, tags: papers.flatMap(({ tags }) => tags) };
  warn(entries, here, knowledge);
  enterStage('pages');
  return {
    concepts,
    mentionSource,
    knowledge,
    findLink: createLinkFinder(here),
    cards: withKinds,
    conceptById: new Map(concepts.map((concept) => [concept.id, concept])),
    paperById: new Map(
      editions.flatMap(({ current }, index) => (withKinds[index] ? [[current.id, withKinds[index]]] : [])),
    ),
    workByKey: new Map(knowledge.works.map((work) => [work.key, work])),
  };
}

/** What can only be judged with all papers at hand stops no build: papers come and go. */
function warn(entries: readonly CollectionEntry<'concepts'>[], here: Linkable, knowledge: Knowledge): void {
  const files = entries.map(({ data, filePath }) => ({
    file: filePath ?? data.id,
    concept: data,
    placeOf: noPlace,
  }));
  const issues = [
    ...judgeConceptLinks(files, here),
    ...judgeMentions(files, (id) => knowledge.papersOf.has(id)),
  ];
  if (issues.length > 0) console.warn(issuesAsText(issues));
  openAccount().warnings += issues.length;
}

/** The collection knows values, not where they stand; `npm run check` says that too. */
function noPlace(): undefined {
  return undefined;
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
  /** Where an address of this site, as concepts link it, leads. */
  findLink: (href: string) => LinkTarget;
}
