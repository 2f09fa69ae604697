/** The sections of papers tied to what else is here: links to concepts, to cited papers, and the papers related to one. */
import { paperHref } from '../site/addresses.ts';
import { oncePerBuild, openArchive } from './archive.ts';
import { readSection } from './papers.ts';
import { SECTIONS, type SectionSpec } from '../digest/sections.ts';
import { createCitedFinder } from '../knowledge/cited-papers.ts';
import type { Work } from '../knowledge/references/merge-works.ts';
import { findMentions, linkMentions } from '../knowledge/section-mentions.ts';
import { fillFormulas } from '../markdown/formulas.ts';
import { prefixIds } from '../markdown/ids.ts';
import { nameAll } from './page-keys.ts';
import type { Paper } from '../archive/paper.ts';
import { answerViewOf, beginningOf, type AnswerView } from '../views/answer.ts';
import type { SectionView } from '../views/paper.ts';
import { relatedViewOf, type RelatedView } from '../views/ties.ts';

/** Open the ties of all papers. */
export const openTies = oncePerBuild('ties', readTies);

async function readTies(): Promise<Ties> {
  const archive = await openArchive();
  const { knowledge, mentionSource, paperById } = archive;
  const isHere = (id: string) => paperById.has(id);
  const names = new WeakMap<Paper, string>();
  const citedBy = ({ id }: Paper): Work[] =>
    (knowledge.worksOf.get(id) ?? []).filter(({ arxivId = id }) => arxivId !== id && isHere(arxivId));

  function tie(paper: Paper, section: SectionSpec): string {
    const cited = section.key === 'references' ? citedBy(paper) : [];
    if (cited.length === 0) return mentionSource.linkConcepts(paper, section.key);
    const { html } = readSection(paper, section);
    const findCited = createCitedFinder(paper.id, cited, isHere);
    const openCited = (id: string) => `<a href="${paperHref(id)}">`;
    return mentionSource.linkIn(linkMentions(html, findMentions(html, findCited), openCited));
  }

  function readTied(paper: Paper, section: SectionSpec): SectionView {
    const { n, key, label } = section;
    const { heading, hasMath } = paper.sections[key];
    const html = tie(paper, section);
    const formulas = hasMath ? readSection(paper, section).formulas : [];
    return { n, key, label, heading, html: fillFormulas({ html, formulas }) };
  }

  const listRelated = (id: string) =>
    (knowledge.related.get(id) ?? []).flatMap((related) => relatedViewOf(id, related, archive) ?? []);

  return {
    readSections: (paper) => SECTIONS.map((section) => readTied(paper, section)),
    readAnswers: (section, papers, isWhole) =>
      papers.flatMap((paper) => {
        const listed = paperById.get(paper.id);
        const answer = isWhole
          ? { html: prefixIds(readTied(paper, section).html, paper.id) }
          : { beginning: beginningOf(readSection(paper, section).html) };
        const { heading } = paper.sections[section.key];
        return listed ? [answerViewOf(listed, section.key, { heading, ...answer })] : [];
      }),
    kindsOf: ({ id }) => paperById.get(id)?.kinds ?? [],
    listRelated,
    // By what is shown: what two papers share beyond that changes with every day.
    nameRelated: (id) =>
      JSON.stringify(
        listRelated(id).map(({ paper: { href, title, titleJa }, ties }) => [href, title, titleJa, ties]),
      ),
    identify: (paper) => {
      const known = names.get(paper);
      if (known !== undefined) return known;
      const cited = citedBy(paper).map(({ arxivId, citedBy: citing }) => [
        arxivId,
        citing.filter((one) => one.paper === paper.id),
      ]);
      const name = nameAll(mentionSource.dictionary, paper, paperById.get(paper.id), cited);
      names.set(paper, name);
      return name;
    },
  };
}

/** What ties papers, for their own pages and for those of the questions. */
export interface Ties {
  /** The sections of a paper with links to concepts and to cited papers that are here. */
  readSections: (paper: Paper) => SectionView[];
  /** One section of each of these papers, whole or how it begins, with the paper and the way to its place there. */
  readAnswers: (section: SectionSpec, papers: readonly Paper[], isWhole: boolean) => AnswerView[];
  /** Kinds of the concepts that a paper mentions, in its newest version. */
  kindsOf: (paper: Paper) => readonly string[];
  /** Papers related to one, best first, with the reasons. */
  listRelated: (id: string) => RelatedView[];
  /** Names all that `listRelated` shows. */
  nameRelated: (id: string) => string;
  /** Names all that `readSections` and `readAnswers` add to a paper. */
  identify: (paper: Paper) => string;
}
