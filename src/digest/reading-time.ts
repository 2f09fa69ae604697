/** How long a digest takes to read. */
import { createCounter } from './count-letters.ts';
import { SECTIONS, type SectionKey } from './sections.ts';

/**
 * What is read in a minute: characters of Japanese prose (silent reading of expository text is put at 400 to 600), Latin words
 * in it, lines of code.
 */
const PER_MINUTE = { japanese: 500, words: 200, codeLines: 20 };
const countJapanese = createCounter(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u);
const FENCE = /^[ \t]*(`{3,}|~{3,}).*\n([^]*?)^[ \t]*\1[`~]*[ \t]*$/gm;

/** Minutes that a reader needs for a digest, at least one; the list of references is looked up, not read. */
export function readingMinutes(sections: Readonly<Record<SectionKey, { markdown: string }>>): number {
  const minutes = SECTIONS.filter(({ key }) => key !== 'references').reduce(
    (sum, { key }) => sum + minutesOf(sections[key].markdown),
    0,
  );
  return Math.max(1, Math.round(minutes));
}

function minutesOf(markdown: string): number {
  let codeLines = 0;
  const prose = markdown.replace(FENCE, (_, __, code: string) => {
    codeLines += code.split('\n').filter((line) => line.trim() !== '').length;
    return '';
  });
  const words = prose.match(/[\p{sc=Latin}\d][\p{sc=Latin}\d.,_-]*/gu)?.length ?? 0;
  return (
    countJapanese(prose) / PER_MINUTE.japanese + words / PER_MINUTE.words + codeLines / PER_MINUTE.codeLines
  );
}
