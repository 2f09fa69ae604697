/** The paper as APA style writes it: Publication Manual, 7th edition, sections 9.8 and 10.8 */
import { plainTitle } from '../../markdown/title.ts';
import { doiOf, type CitedPaper } from './paper-record.ts';

/** So many authors are named; of more, the first nineteen and the last. */
const MOST = 20;

/** The reference as plain text; without authors the title stands first. */
export function apaOf({ id, title, authors, submitted }: CitedPaper): string {
  const name = `${plainTitle(title)} (arXiv:${id}).`;
  const year = `(${submitted.slice(0, 4)}).`;
  const first = authors.length === 0 ? [name, year] : [listAuthors(authors.map(initialled)), year, name];
  return [...first, 'arXiv.', `https://doi.org/${doiOf(id)}`].join(' ');
}

function listAuthors(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > MOST) return `${names.slice(0, MOST - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** `Crease, Ann-Marie Lee` is `Crease, A.-M. L.`, and so is `Crease, A.-M.L.`; a group's name stays. */
function initialled(author: string): string {
  const [family = '', given] = author.split(/,\s*/);
  if (given === undefined) return author;
  const initials = given.split(/\s+|(?<=\.)(?=\p{L})/u).map((name) => name.split('-').map(initial).join('-'));
  return `${family}, ${initials.join(' ')}`;
}

function initial(name: string): string {
  const [letter = ''] = name;
  return `${letter.toUpperCase()}.`;
}
