/** What ties the papers together, prepared for pages. */
import { factTableHref } from './addresses.ts';
import { openPlace } from './build/place.ts';
import { oncePerBuild, openArchive, type Archive } from './collections.ts';
import { listNewestEditions } from './content.ts';
import { cutPages } from './knowledge/archive.ts';
import type { Concept } from './knowledge/concept.ts';
import type { MapDrawing } from './knowledge/map/lay-out-map.ts';
import { readMap } from './map-source.ts';
import {
  conceptLinkOf,
  conceptPageOf,
  conceptPaperOf,
  type ConceptLink,
  type ConceptPage,
  type ConceptPaper,
} from './views/concept.ts';
import { mapInputOf } from './views/map.ts';
import { factRecords, factRowOf, type FactTablePage, type PaperFacts } from './views/fact.ts';
import { workViewOf, type WorkView } from './views/work.ts';

/** So many neighbours are named on a concept's page. */
const NEIGHBOURS = 12;
/** Rows of the table of facts on one page. */
const FACT_ROWS = 100;

/** All concepts with the number of papers that mention them. */
export async function listConcepts(): Promise<ConceptLink[]> {
  const archive = await openArchive();
  return archive.concepts.map((concept) => linkTo(concept, archive));
}

/** The page of every concept with the papers that mention it, newest first. */
export async function listConceptPages(): Promise<{ concept: ConceptPage; papers: ConceptPaper[] }[]> {
  const archive = await openArchive();
  const { concepts, paperById, knowledge, findLink } = archive;
  return concepts.map((concept) => {
    const papers = (knowledge.papersOf.get(concept.id) ?? []).flatMap((mentioning) => {
      const paper = paperById.get(mentioning.id);
      return paper ? [conceptPaperOf(paper, mentioning)] : [];
    });
    const neighbours = knowledge.neighboursOf(concept.id).slice(0, NEIGHBOURS);
    const surroundings = {
      related: linksTo(concept.related, archive),
      neighbours: neighbours.flatMap(({ concept: id, papers: shared }) =>
        linksTo([id], archive).map((link) => ({ ...link, shared })),
      ),
      findLink,
    };
    const links = papers.map(({ paper }) => paper);
    return { concept: conceptPageOf(concept, links, surroundings), papers };
  });
}

/** The pages of the table of facts over all papers, newest first; at least one. */
export const listFactTablePages = oncePerBuild('fact table', shapeFactTable);

async function shapeFactTable(): Promise<FactTablePage[]> {
  const rows = (await listFacts()).flatMap((facts) => factRowOf(facts) ?? []);
  const pages = cutPages(rows, FACT_ROWS);
  const rest = pages.flatMap(({ place: { number } }) => (number === undefined ? [] : factTableHref(number)));
  return pages.map(({ members, total, place }) => ({
    place,
    rows: members,
    total,
    rest: place.number === undefined ? rest : [],
  }));
}

/** All facts as records of plain text. */
export async function listFactRecords(): Promise<string[][]> {
  return factRecords(await listFacts());
}

async function listFacts(): Promise<PaperFacts[]> {
  const [editions, { paperById }] = await Promise.all([listNewestEditions(), openArchive()]);
  return editions.flatMap(({ id, facts }) => {
    const paper = paperById.get(id);
    return paper ? [{ paper, facts }] : [];
  });
}

/** The newest papers and the concepts that tie them, laid out. */
export async function drawMap(): Promise<MapDrawing> {
  const { root, cacheDir } = openPlace();
  return readMap(root, cacheDir, mapInputOf(await listNewestEditions(), await openArchive()));
}

/** Works that at least two papers cite, the most cited first. */
export async function listSharedWorks(): Promise<WorkView[]> {
  const archive = await openArchive();
  return archive.knowledge.works
    .filter(({ citedBy }) => citedBy.length >= 2)
    .map((work) => workViewOf(work, archive));
}

function linkTo(concept: Concept, { knowledge }: Archive): ConceptLink {
  return conceptLinkOf(concept, knowledge.papersOf.get(concept.id)?.length ?? 0);
}

function linksTo(ids: readonly string[], archive: Archive): ConceptLink[] {
  return ids.flatMap((id) => {
    const concept = archive.conceptById.get(id);
    return concept ? [linkTo(concept, archive)] : [];
  });
}
