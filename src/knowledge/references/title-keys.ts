/** What two spellings of one title have in common. */

const NOT_COUNTED = /[^\p{L}\p{N}.+#]+/gu;
const IS_ASCII = /^[\x20-\x7e]*$/;
/** Such a title is about what stands before its colon; it is not what that name names. */
const ABOUT = /\b(?:survey|review|overview|tutorial|introduction|perspectives?)\b/i;
const SIZE = /-\d+(?:\.\d+)?(?:x\d+)?b(?:-(?:instruct|chat|base|it|hf|i2v|t2v|preview))*$/i;

/** Fold a title: case, width, accents, punctuation and spaces do not count, but `1.5` is not `15`. */
export function foldTitle(title: string): string {
  const letters = IS_ASCII.test(title) ? title.toLowerCase() : foldLetters(title);
  // `Qwen2. 5`, as some bibliographies break it.
  const kept = letters.replace(/(?<=\d)\.\s+(?=\d)/g, '.').replace(NOT_COUNTED, '');
  return kept.includes('.') ? kept.replace(/(?<!\d)\.|\.(?!\d)/g, '') : kept;
}

/** The short name before the colon of a title; undefined where there is none. */
export function headOf(title: string): string | undefined {
  const parts = /^([^:：]+)[:：]\s*(.+)$/su.exec(title);
  if (!parts || ABOUT.test(parts[2] ?? '')) return undefined;
  return parts[1]?.trim();
}

/** What stands behind the colon of a title, where it is long enough to be a title itself. */
export function tailOf(title: string): string | undefined {
  const tail = /[:：]\s*(.+)$/su.exec(title)?.[1]?.trim();
  return tail && tail.split(/\s+/).length >= 4 && !/^(?:an?|the|towards?)\s/i.test(tail) ? tail : undefined;
}

/** A model's name without the number of its parameters: `CogVideoX-5B-I2V`. */
export function withoutSize(name: string): string {
  return name.replace(SIZE, '');
}

/** Whether a title is a name of a few words, which different works can share. */
export function isShort(title: string): boolean {
  return title.trim().split(/\s+/).length < 4;
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}
