/** The ids of all papers by their numbers, in little more than a byte each: papers of a day have ids near each other. */
import { codeNumber, NUMBER_CONTEXTS, openForm, type BitCoder } from './range-coder.ts';

/** `2503.12797`, as arXiv numbers papers since 2015: https://info.arxiv.org/help/arxiv_identifier.html */
const PLAIN = /^\d{4}\.\d{5}$/;
const DIGITS = 100_000;

const FORM = openForm({
  count: NUMBER_CONTEXTS,
  step: NUMBER_CONTEXTS,
  length: NUMBER_CONTEXTS,
  letter: NUMBER_CONTEXTS,
  isPlain: 1,
  isAfter: 1,
});

/** Write ids in the order of their numbers. */
export function encodeIds(ids: readonly string[]): Uint8Array {
  return FORM.encode((coder) => codeIds(coder, ids));
}

/** Read what `encodeIds` wrote. */
export function decodeIds(bytes: Uint8Array): string[] {
  return codeIds(FORM.open(bytes), []);
}

function codeIds(coder: BitCoder, ids: readonly string[]): string[] {
  const count = codeNumber(coder, FORM.at.count, ids.length + 1) - 1;
  let last = 0;
  return Array.from({ length: count }, (_, index) => {
    const id = ids[index] ?? '';
    if (coder.bit(FORM.at.isPlain, PLAIN.test(id) ? 1 : 0) === 0) return codeLetters(coder, id);
    const wanted = Number(id.replace('.', '')) - last;
    const sign = coder.bit(FORM.at.isAfter, wanted < 0 ? 0 : 1) === 1 ? 1 : -1;
    last += sign * (codeNumber(coder, FORM.at.step, Math.abs(wanted) + 1) - 1);
    return `${padded(Math.floor(last / DIGITS), 4)}.${padded(last % DIGITS, 5)}`;
  });
}

function codeLetters(coder: BitCoder, id: string): string {
  const length = codeNumber(coder, FORM.at.length, id.length + 1) - 1;
  const codes = Array.from({ length }, (_, at) => codeNumber(coder, FORM.at.letter, id.charCodeAt(at)));
  return String.fromCharCode(...codes);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
