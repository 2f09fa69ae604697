/** Cut what a reader should see around a match: whole phrases, with the words marked whole. */
import { normalizeWithOffsets } from '../normalize.ts';
import { placesOf } from '../places.ts';

/** Letters wanted before the first mark and in all. */
const BEFORE = 32;
const LENGTH = 110;
/** How far a cut may move to fall behind a mark of punctuation. */
const REACH = 28;
const PAUSE = /[。．！？!?、，；;：:）」』】\n]/;

/** Mark every place of the words in a text; the text itself stays as it is. */
export function markWords(text: string, words: readonly string[], isWhole = false): Piece[] {
  return cutPieces(text, 0, text.length, findPlaces(text, words, isWhole));
}

/**
 * The excerpt of a text that shows most of the words together, or undefined where none stands in it. White
 * space is shown as one space; `…` says that a block goes on.
 */
export function excerptOf(text: string, words: readonly string[], isWhole = false): Piece[] | undefined {
  const places = findPlaces(text, words, isWhole);
  const anchor = bestAnchor(places);
  if (!anchor) return undefined;
  const block = blockAround(text, anchor);
  const start = startOfExcerpt(text, Math.max(block.start, anchor.start - BEFORE), anchor.start, block.start);
  const wanted = Math.max(anchor.end, start + LENGTH);
  const straddling = places.find(
    (place) => place.start < wanted && place.end > wanted && place.start >= start,
  );
  const end = endOfExcerpt(text, Math.min(block.end, straddling?.end ?? wanted), anchor.end, block.end);
  const inside = places.filter((place) => place.start >= start && place.end <= end);
  const pieces = cutPieces(text, start, end, inside).map((piece) => ({
    ...piece,
    text: piece.text.replace(/\s+/g, ' '),
  }));
  const more: Piece = { text: '…', isMark: false };
  return [...(start > block.start ? [more] : []), ...pieces, ...(end < block.end ? [more] : [])];
}

/** All places of the words in the original text, in order, overlapping ones joined. */
export function findPlaces(text: string, words: readonly string[], isWhole = false): Place[] {
  const normalized = normalizeWithOffsets(text);
  const found = words.flatMap((word, index) =>
    placesOf(normalized.text, word, isWhole).map((at) => {
      const start = normalized.starts[at] ?? 0;
      return { start, end: normalized.ends[at + word.length - 1] ?? start, words: 1 << index };
    }),
  );
  const joined: Place[] = [];
  for (const place of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && place.start < last.end) {
      last.end = Math.max(last.end, place.end);
      last.words |= place.words;
    } else joined.push({ ...place });
  }
  return joined;
}

/** The first place from which most different words can be seen at once. */
function bestAnchor(places: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const [index, place] of places.entries()) {
    let seen = 0;
    for (let next = index; next < places.length; next += 1) {
      const other = places[next];
      if (!other || other.end > place.start + LENGTH - BEFORE) break;
      seen |= other.words;
    }
    const count = seen.toString(2).replaceAll('0', '').length;
    if (!best || count > most) {
      best = place;
      most = count;
    }
  }
  return best;
}

function blockAround(text: string, { start, end }: Place): { start: number; end: number } {
  const before = text.lastIndexOf('\n\n', start);
  const after = text.indexOf('\n\n', end);
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}

/** Move a cut back behind the last pause, or forward to the beginning of a word. */
function startOfExcerpt(text: string, wanted: number, match: number, floor: number): number {
  if (wanted <= floor) return floor;
  for (let at = wanted; at > Math.max(floor, wanted - REACH); at -= 1)
    if (PAUSE.test(text[at - 1] ?? '')) return at;
  if (wanted - REACH <= floor) return floor;
  for (let at = wanted; at < match; at += 1) if (PAUSE.test(text[at - 1] ?? '')) return at;
  return wordBounds(text, floor, match).find((at) => at >= wanted) ?? match;
}

/** Move a cut on behind the next pause, or back to the end of a word. */
function endOfExcerpt(text: string, wanted: number, match: number, ceiling: number): number {
  if (wanted >= ceiling - REACH / 2) return ceiling;
  for (let at = wanted; at < Math.min(ceiling, wanted + REACH); at += 1)
    if (PAUSE.test(text[at - 1] ?? '')) return at;
  for (let at = wanted; at > Math.max(match, wanted - REACH); at -= 1)
    if (PAUSE.test(text[at - 1] ?? '')) return at;
  return wordBounds(text, match, Math.min(ceiling, wanted + REACH)).findLast((at) => at <= wanted) ?? wanted;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Where words begin and end between two offsets, both included. */
function wordBounds(text: string, from: number, to: number): number[] {
  const start = Math.max(from, to - LENGTH * 2);
  return [...segmenter.segment(text.slice(start, to))].map(({ index }) => start + index).concat(to);
}

function cutPieces(text: string, start: number, end: number, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const place of places) {
    if (place.start > at) pieces.push({ text: text.slice(at, place.start), isMark: false });
    pieces.push({ text: text.slice(place.start, place.end), isMark: true });
    at = place.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMark: false });
  return pieces;
}

/** A run of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMark: boolean;
}

/** Where words stand in a text: UTF-16 offsets, and a bit for each word. */
export interface Place {
  start: number;
  end: number;
  words: number;
}
