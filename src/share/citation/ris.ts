/** The paper as RIS, which Zotero, EndNote and Mendeley read: https://web.archive.org/web/2011/http://www.refman.com/support/risformat_intro.asp */
import { arxivLinks } from '../../digest/arxiv.ts';
import { SITE } from '../../site/this-site.ts';
import { plainTitle } from '../../markdown/title.ts';
import { doiOf, fieldText, type CitedPaper } from './paper-record.ts';

/** One record; it ends its lines as the format wants, with CR and LF. */
export function risOf(paper: CitedPaper): string {
  const { id, version, authors, submitted } = paper;
  const [year = '', month = ''] = submitted.split('-');
  const fields: [string, string][] = [
    ['TY', 'UNPB'],
    ['TI', plainTitle(paper.title)],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['PY', year],
    ['DA', `${year}/${month}//`],
    ['DO', doiOf(id)],
    ['UR', arxivLinks(paper).abs],
    ['AN', `arXiv:${id}`],
    ['ET', `v${version}`],
    ['PB', 'arXiv'],
    ['DB', 'arXiv'],
    ['DP', SITE.name],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${fieldText(value)}\r\n`).join('');
}
