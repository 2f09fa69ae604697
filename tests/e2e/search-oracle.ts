/** What search must find, by the plainest means: the text of the content files as it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createRandom } from '../../scripts/bench/random.ts';

/** NFKC and lower case, white space as one space; none of the project's own code. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Every paper of a content folder as it stands, of what a person wrote above it the corrections alone, and with and without marks of Markdown. */
export function readContent(folder: string): PlainPaper[] {
  const papers = path.join(folder, 'papers');
  return readdirSync(papers, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, front = '', body = ''] =
        /^---\n([^]*?\n)---\n([^]*)/.exec(readFileSync(path.join(papers, name), 'utf8')) ?? [];
      const digest = correct(body, front)
        .replace(/^\[View Paper\].*\/abs\/(\S+)\)$/m, '$1')
        .replace(/^## \d\. /gm, '')
        // Numbers of lists are counted by the browser, not written by the text.
        .replace(/^(\s*)\d+[.)](?=\s)/gm, '$1');
      const visible = plain(digest.replace(/\*\*|`|<\/?su[bp]\s*>/gi, ''));
      return { id: name.replace(/v\d+\.md$/, ''), digest, text: plain(digest), visible };
    });
}

/** What is corrected stays to be seen, with the correction behind it. */
function correct(body: string, front: string): string {
  const { corrections = [] } = parse(front) as { corrections?: Record<string, string>[] };
  return corrections.reduce(
    (text, { says = '', right, date, why }) =>
      text.replace(says, `${says}\n${right}（訂正 ${date}：${why}）\n`),
    body,
  );
}

/** Ids of the papers that hold every word. */
export function papersWith(content: readonly PlainPaper[], query: string): string[] {
  const words = plain(query).split(' ');
  return content
    .filter(({ text, visible }) => words.every((word) => text.includes(word) || visible.includes(word)))
    .map(({ id }) => id);
}

/** `count` pieces of the answers, drawn by a seed: from one letter to eighteen, neither across lines nor through Markdown. */
export function drawSubstrings(content: readonly PlainPaper[], count: number, seed: number): string[] {
  const { next } = createRandom(seed);
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const paper = content[Math.floor(next() * content.length)];
    const lines =
      paper?.digest.split('\n').filter((line) => /^[*\s]*\S{4}/.test(line) && !line.startsWith('[View')) ??
      [];
    const line = lines[Math.floor(next() * lines.length)]?.trim() ?? '';
    const start = Math.floor(next() * line.length);
    const piece = line.slice(start, start + 1 + Math.floor(next() * 18)).trim();
    if (isQuery(piece)) drawn.add(piece);
  }
  return [...drawn];
}

/** Whether a piece means itself as a query, and was not cut through Markdown, a cluster or a syntax of search. */
function isQuery(piece: string): boolean {
  if (piece === '' || /[*`$[\]()#<>\\|_~"“”„‟＂]|(?:^|\s)-|:\/\//.test(piece)) return false;
  return plain(piece) !== '' && piece.isWellFormed() && !/^\p{M}/u.test(piece);
}

interface PlainPaper {
  id: string;
  digest: string;
  /** The digest normalised, with its marks of Markdown and without. */
  text: string;
  visible: string;
}
