import { NEW_STYLE, OLD_STYLE } from '../../digest/arxiv-forms.ts';

/** A folder of the site is no archive of arXiv, though a number behind it looks like an id of one. */
const PAPER = new RegExp(
  String.raw`(?<![\w.-])(?!papers\/)(?:${NEW_STYLE}|${OLD_STYLE})(?:v[1-9]\d{0,2}(?!\d))?(?!\d)`,
);

/** The arXiv id, with its version where one is written, that the path of a wrong address names. */
export function paperInPath(path: string): string | undefined {
  return PAPER.exec(read(path))?.[0];
}

/** A host may be asked for what nobody can read, such as `/%zz`. */
function read(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
