/** What stands behind the mark that opens a fence: a language, and what the code is called. */

const BRACES = /^\{\s*([^}]*?)\s*\}?$/;
/** `title="train.py"`, with or without quotes; other settings are for other programs. */
const SETTING = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;
const NAMING = /^(?:title|file|filename|name|caption)$/i;
/** Lines to be marked, in braces or brackets, and attributes. */
const MARKED = /\{[^}]*\}|\[[\d\s,-]*\]/g;

/** Read the words of a fence: `python:train.py`, `{.python}`, `py title="x"`; the name is as written. */
export function readFenceInfo(info: string): FenceInfo {
  const inBraces = BRACES.exec(info)?.[1]?.replace(/,/g, ' ');
  const [first = '', ...rest] = (inBraces ?? info.trim()).split(/\s+/);
  const words = rest.join(' ');
  const [, before, after] = /^([^:]+):(.+)$/.exec(first) ?? [];
  const language = (before ?? first).replace(inBraces === undefined ? '' : /^\./, '').toLowerCase();
  const name = after ?? nameAmong(words, inBraces !== undefined);
  return { language: language === '' ? undefined : language, name };
}

/** Classes and keys of braces name nothing. */
function nameAmong(words: string, isInBraces: boolean): string | undefined {
  const [named] = [...words.matchAll(SETTING)].filter(([, key = '']) => NAMING.test(key));
  const bare = isInBraces ? '' : words.replace(MARKED, ' ').replace(SETTING, ' ').trim().replace(/\s+/g, ' ');
  return (named?.[2] ?? named?.[3] ?? named?.[4] ?? bare) || undefined;
}

/** What a fence says of its code. */
export interface FenceInfo {
  /** In small letters, as a person names it; undefined where none is named. */
  language: string | undefined;
  /** The name of a file, or other words. */
  name: string | undefined;
}
