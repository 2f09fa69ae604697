/** The authors with which a reference begins, in the styles of APA, IEEE, ACL, CVPR and Chicago. */
import { isEastAsian, trimEnd } from './text.ts';
import { isVenue } from './title.ts';

const PARTICLE = String.raw`(?:van|von|de|der|den|del|da|di|du|la|le|el|al|bin|ibn|y|dos|ter)`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'\-]+(?![\p{L}\d])`;
/** `W.-Y.`, `J.B.`; bounded, so that a run of initials is not parted in every way. */
const INITIAL = String.raw`\p{Lu}\.(?:-?\p{Lu}\.){0,3}`;
/** `Rafailov, R.` */
const FAMILY_FIRST = new RegExp(
  String.raw`(?:${PARTICLE} ){0,2}${NAME}(?: ${NAME})?, ${INITIAL}(?: ${INITIAL}){0,3}(?: ${PARTICLE})?(?! ${NAME}(?:,| and ))`,
  'uy',
);
/** `Rafael Rafailov`, `K. Fang`, `B. A. y Arcas`, `Christopher D Manning`. */
const GIVEN_FIRST = new RegExp(
  String.raw`(?:(?:${INITIAL}|\p{Lu}|${NAME}|${PARTICLE}) ){0,6}(?:${PARTICLE} )?${NAME}`,
  'uy',
);
const BEGINNING = new RegExp(String.raw`^(?:\p{Lu}|${PARTICLE} )`, 'u');
const SEPARATOR = /,? (?:and|&) |, & ?|; |, (?:\.\.\.|…),? ?(?:& ?|and )?|,(?: ,)* |, ?(?:\.\.\.|…) ?& ?/y;
const LAST = /and|&/;
/** Groups that sign as one. */
const GROUP =
  /^(?:(?:\p{Lu}[\w.-]* ){1,2}Team|Team \p{Lu}[\w.-]*|OpenAI|DeepSeek-AI|Anthropic|Meta AI|Google DeepMind)(?=[,.:]|\s*\(|$)/u;
const ET_AL = /\bet al\b\.?/;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s`;
const YEAR = new RegExp(
  String.raw`^[\s,.、]*[(（\[]?(?:${MONTH})?((?:19|20)\d{2})[a-z]?(?:, ?(?:19|20)\d{2}[a-z])*(?!\d)[)）\]]?`,
);
/** Nobody signs with more than this. */
const LONGEST = 1500;

/** Read the authors of a reference and the year behind them; undefined where it does not begin with authors. */
export function readAuthors(text: string): SignedText | undefined {
  const end = endOfEtAl(text) ?? GROUP.exec(text)?.[0].length ?? endOfPersons(text);
  if (end === undefined) return undefined;
  const year = YEAR.exec(text.slice(end));
  return {
    authors: trimEnd(text.slice(0, end), ' ,:'),
    year: year ? Number(year[1]) : undefined,
    rest: text.slice(end + (year?.[0].length ?? 0)).replace(/^[\s,.:;、：]+/, ''),
  };
}

/** The family name of the first author, folded; undefined for a group that signs as one. */
export function surnameOf(authors: string): string | undefined {
  if (/\bteam\b|-?AI\b|^(?:Anthropic|Google|Meta|Microsoft|NVIDIA)\b/i.test(authors)) return undefined;
  const [first = ''] = authors.split(/,| and | & |\bet al\b/);
  const words = first.split(/\s+/).filter((word) => word.length > 1 && !word.includes('.'));
  return words.at(-1)?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function endOfEtAl(text: string): number | undefined {
  const found = ET_AL.exec(text.slice(0, LONGEST));
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const isNames = BEGINNING.test(before) && !/[:：“”"«(（[?!。、]/.test(before);
  return isNames && !isEastAsian(before) ? found.index + found[0].length : undefined;
}

/** A list of persons counts as authors by what stands around it: initials, an `and`, a year. */
function endOfPersons(text: string): number | undefined {
  const persons: string[] = [];
  let hasLast = false;
  let at = 0;
  while (!isVenue(text.slice(at))) {
    const person = matchAt(FAMILY_FIRST, text, at) ?? matchAt(GIVEN_FIRST, text, at);
    if (person === undefined) break;
    persons.push(person);
    at += person.length;
    const separator = matchAt(SEPARATOR, text, at);
    if (separator === undefined || hasLast || at > LONGEST) break;
    hasLast = LAST.test(separator);
    at += separator.length;
  }
  // `…, Eric Llama: Open and …`: nobody's name goes before a colon, but the head of a title does.
  if (text[at] === ':') at -= persons.at(-1)?.split(' ').at(-1)?.length ?? 0;
  const rest = text.slice(at);
  const hasInitials = persons.some((person) => /\p{Lu}\./u.test(person));
  const hasMany = hasLast || persons.length > 2;
  if (YEAR.test(rest)) return hasMany || hasInitials ? at : undefined;
  if (hasInitials) return at;
  const isFollowed = /^(?:[.,]\s|[^\s:]+:)/.test(rest) && rest.trim().split(/\s+/).length > 2;
  return isFollowed && hasMany ? at : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A reference without its authors and their year. */
interface SignedText {
  authors: string;
  year: number | undefined;
  rest: string;
}
