/** The digests of each day in the forms that programs read; older versions stand on the day of their own digest. */
import { absolute, SITE } from '../site/this-site.ts';
import { BIBLIOGRAPHY_HREF, dayFileHref, fileOf, SCHEMA_HREF, type DayForm } from '../site/addresses.ts';
import { listPaperPages } from '../queries/papers.ts';
import { writeExport } from '../digest/export.ts';
import type { ShapedPaper } from '../views/shape-pages.ts';
import { bibliography } from '../share/citation/bibtex.ts';
import { risOf } from '../share/citation/ris.ts';
import { paperJson, type DayJson } from '../share/paper-json.ts';
import { collectionNotice, RIGHTS } from '../share/provenance.ts';
import type { Output } from './output.ts';
import { citedPaperOf, listNewestPapers, originFor, readDigest, shownOf } from './published-papers.ts';

/** Four files a day, and the bibliography of all papers. */
export async function listDayFiles(): Promise<Output[]> {
  const byDay = Map.groupBy(await listPaperPages(), ({ paper }) => paper.date);
  const newest = await listNewestPapers();
  return [
    ...[...byDay].flatMap(([day, papers]) => filesOf(day, papers)),
    {
      path: fileOf(BIBLIOGRAPHY_HREF),
      type: 'bib',
      key: newest.map(({ paper }) => paper.key),
      make: () => readBibliography(newest),
    },
  ];
}

function filesOf(day: string, papers: readonly ShapedPaper[]): Output[] {
  const key = papers.map(shownOf);
  const file = (form: DayForm, make: () => string): Output => ({
    path: fileOf(dayFileHref(day, form)),
    type: form,
    key,
    make,
  });
  return [
    file('json', () => JSON.stringify(readDay(day, papers))),
    file('md', () =>
      papers.map((one) => writeExport(readDigest(one.paper), one.page.title, originFor(one))).join('\n'),
    ),
    file('bib', () => readBibliography(papers)),
    file('ris', () => papers.map(({ paper }) => risOf(citedPaperOf(paper))).join('')),
  ];
}

function readDay(date: string, papers: readonly ShapedPaper[]): DayJson {
  return {
    $schema: `${absolute(SCHEMA_HREF)}#/$defs/day`,
    notice: collectionNotice(),
    rights: RIGHTS,
    date,
    papers: papers.map((one) =>
      paperJson(readDigest(one.paper), { blurb: one.paper.blurb, origin: originFor(one) }),
    ),
  };
}

function readBibliography(papers: readonly ShapedPaper[]): string {
  return bibliography(
    papers.map(({ paper }) => citedPaperOf(paper)),
    `「${SITE.name}」（${SITE.url}）が書き出した、要約のもとになった論文の書誌。著者は、分かるものだけを記す。`,
  );
}
