/** Write a digest as the Markdown from which it was read. */
import { versionedId } from './arxiv-forms.ts';
import type { Digest } from './schema.ts';
import { SECTIONS } from './sections.ts';

/** The generator's own Markdown of one paper: what stands between two separators of a dump. */
export function writeDigest(digest: Digest): string {
  const link = `[View Paper](http://arxiv.org/abs/${versionedId(digest)})`;
  const sections = SECTIONS.map(({ n, key }) => {
    const { heading, markdown } = digest.sections[key];
    return `## ${n}. ${heading}\n\n${markdown}`;
  });
  return `\n${[`# ${digest.title}`, link, ...sections].join('\n\n')}\n`;
}

/**
 * A file of `content/papers/`: the front matter and the Markdown below it. `frontMatter` is what a
 * person wrote above an earlier import, kept to the byte; without one, the date alone.
 */
export function writePaperFile(digest: Digest, frontMatter = frontMatterOf(digest.date)): string {
  return `---\n${frontMatter}---\n${writeDigest(digest)}`;
}

/** The YAML of a front matter in which no person has written. */
export function frontMatterOf(date: string): string {
  return `date: ${date}\n`;
}

/** Where the file of a digest stands inside `content/papers/`. */
export function paperFileName(digest: Pick<Digest, 'id' | 'version'>): string {
  return `${versionedId(digest)}.md`;
}
