/** The sentence with which a blurb begins, as it can stand for a title. */
import type { Digest } from './schema.ts';
import type { BlurbToken } from './tweet.ts';

/** Letters of a lead: what is shorter says nothing by itself, what is longer is cut. */
const SHORTEST = 14;
const LONGEST = 64;
/** After a full stop or a cry, where marks that follow each other end one sentence. */
const SENTENCE = /(?<=[。！？!?])(?![。！？!?」』）)])|(?<=\n)/;
/** A picture ends a sentence, and is none of its letters. */
const PICTURE = /(?:(?![©®™])\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D]*)+/gu;

/** What no title is without: Japanese, and no source of a formula. */
const JAPANESE =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}].*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/su;
const TEX = /\\[A-Za-z]/;

/** What a paper is called in Japanese: by its title, else by how its blurb begins; undefined where it says nothing. */
export function japaneseTitleOf({ titleJa, tokens }: Titled): string | undefined {
  return titleJa ?? (leadOf(tokens) || undefined);
}

/** The first sentence of a blurb, with the next where it is too short, without addresses and marks of hashtags; empty where there is none. */
export function leadOf(tokens: readonly BlurbToken[]): string {
  return splitLead(tokens).lead;
}

/** What a blurb says beyond its lead; all of it where the lead is cut, or says all. */
export function restOf(tokens: readonly BlurbToken[]): BlurbToken[] {
  const { lead, end } = splitLead(tokens);
  let before = 0;
  const rest = tokens.flatMap((token) => {
    const start = before;
    before += said(token).length;
    if (start >= end) return [token];
    return token.type === 'text' && before > end ? [{ ...token, text: token.text.slice(end - start) }] : [];
  });
  const goesOn = rest.some((token) => token.type === 'text' && JAPANESE.test(token.text));
  return lead === '' || lead.endsWith('…') || !goesOn ? [...tokens] : rest;
}

/** The lead, and where it ends in what the tokens say. */
function splitLead(tokens: readonly BlurbToken[]): { lead: string; end: number } {
  const text = tokens
    .map(said)
    .join('')
    .replace(PICTURE, (picture) => '\n'.repeat(picture.length));
  let lead = '';
  let end = 0;
  for (const sentence of text.split(SENTENCE)) {
    lead = `${lead}${sentence.replace(/\s+/g, ' ')}`.trim();
    end += sentence.length;
    if (lead.length >= SHORTEST) break;
  }
  while (/\s/.test(text[end] ?? '')) end += 1;
  return { lead: titleLike(lead), end };
}

function titleLike(lead: string): string {
  const plain = lead.replace(/。$/, '');
  if (!JAPANESE.test(plain) || TEX.test(plain)) return '';
  if (plain.length <= LONGEST) return plain;
  const pause = plain.slice(0, LONGEST).lastIndexOf('、');
  return `${plain.slice(0, pause > LONGEST / 2 ? pause : LONGEST).toWellFormed()}…`;
}

function said(token: BlurbToken): string {
  return token.type === 'tag' ? token.tag : token.type === 'url' ? '' : token.text;
}

/** A paper by what it can be called. */
type Titled = Pick<Digest, 'titleJa'> & { tokens: readonly BlurbToken[] };
