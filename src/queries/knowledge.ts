/** What ties the papers together, prepared for pages. */
import { factTableHref } from '../site/addresses.ts';
import { openPlace } from '../run/place.ts';
import { oncePerBuild, openArchive, type Archive } from './archive.ts';
import { listNewestEditions } from './papers.ts';
import { cutPages } from '../knowledge/editions.ts';
import type { Concept } from '../knowledge/concept.ts';
import type { MapDrawing, Shape } from '../knowledge/map/lay-out-map.ts';
import { readMap } from '../archive/map-source.ts';
import type { Paper } from '../archive/paper.ts';
import {
  conceptLinkOf,
  conceptPageOf,
  conceptPaperOf,
  type ConceptLink,
  type ConceptPage,
  type ConceptPaper,
} from '../views/concept.ts';
import { mapInputOf } from '../views/map.ts';
import {
  factRecords,
  factRowOf,
  hasFactRow,
  type FactRow,
  type FactTablePage,
  type PaperWithFacts,
} from '../views/fact.ts';
import { workViewOf, type WorkView } from '../views/work.ts';

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
export const listConceptPages = oncePerBuild('concept pages', shapeConceptPages);

async function shapeConceptPages(): Promise<{ concept: ConceptPage; papers: Paper[] }[]> {
  const [archive, editions] = await Promise.all([openArchive(), listNewestEditions()]);
  const { concepts, knowledge, findLink } = archive;
  const editionOf = new Map<string, Paper>(editions.map((paper) => [paper.id, paper]));
  return concepts.map((concept) => {
    const papers = (knowledge.papersOf.get(concept.id) ?? []).flatMap((id) => editionOf.get(id) ?? []);
    const neighbours = knowledge.neighboursOf(concept.id).slice(0, NEIGHBOURS);
    const surroundings = {
      related: linksTo(concept.related, archive),
      neighbours: neighbours.flatMap(({ concept: id, papers: shared }) =>
        linksTo([id], archive).map((link) => ({ ...link, shared })),
      ),
      findLink,
    };
    return { concept: conceptPageOf(concept, papers, surroundings), papers };
  });
}

/** Where these papers mention a concept. */
export async function readMentioning(concept: string, papers: readonly Paper[]): Promise<ConceptPaper[]> {
  const { paperById, mentionSource } = await openArchive();
  return papers.flatMap((paper) => {
    const listed = paperById.get(paper.id);
    return listed ? [conceptPaperOf(listed, mentionSource.placesOf(paper, concept))] : [];
  });
}

/** The pages of the table of facts over all papers, newest first; at least one. */
export const listFactTablePages = oncePerBuild('fact table', shapeFactTable);

async function shapeFactTable(): Promise<FactTablePage[]> {
  const pages = cutPages((await listNewestEditions()).filter(hasFactRow), FACT_ROWS);
  const rest = pages.flatMap(({ place: { number } }) => (number === undefined ? [] : factTableHref(number)));
  return pages.map(({ members, total, place }) => ({
    place,
    papers: members,
    total,
    rest: place.number === undefined ? rest : [],
  }));
}

/** The rows of a page of the table. */
export async function readFactRows(papers: readonly Paper[]): Promise<FactRow[]> {
  return factsOf(papers, await openArchive()).map(factRowOf);
}

/** All facts as records of plain text. */
export async function listFactRecords(): Promise<string[][]> {
  return factRecords(factsOf(await listNewestEditions(), await openArchive()));
}

function factsOf(papers: readonly Paper[], { paperById }: Archive): PaperWithFacts[] {
  return papers.flatMap(({ id, facts }) => {
    const paper = paperById.get(id);
    return paper ? [{ paper, facts }] : [];
  });
}

/** The newest papers and the concepts that tie them, laid out. */
export async function drawMap(): Promise<Record<Shape, MapDrawing>> {
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
