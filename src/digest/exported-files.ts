/** Several exported digests in one text, as the file of a day holds them; read by browsers too, so nothing here parses YAML. */

/** The front matter of an exported digest, which begins with its title and ends with whose the paper is, up to the title below it. */
const START = /^---\n(?=title: .*\n(?:(?!---$).*\n)*?arxiv: .*\n(?:(?!---$).*\n)*?rights: .*\n---\n\n# )/gm;

/** Cut a text before each exported digest but the first; a text that begins with none is one piece. */
export function splitExports(text: string): string[] {
  const starts = [...text.matchAll(START)].map(({ index }) => index);
  if (starts[0] !== 0) return [text];
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

/** The exported digest of one version of a paper, by its address at arXiv in the front matter; undefined where it is not there. */
export function findExport(text: string, arxiv: string): string | undefined {
  return splitExports(text)
    .find((one) => one.slice(0, one.indexOf('\n---\n')).split('\n').includes(`arxiv: ${arxiv}`))
    ?.trimEnd()
    .concat('\n');
}
