/** The file `about.md` of the content: what a curator says of the site in words of their own. */
import path from 'node:path';
import { excerpt } from '../digest/excerpt.ts';
import { findHidden } from '../digest/hidden-characters.ts';
import { placeAt, type FileIssue, type Issue } from '../digest/issue.ts';
import { isFollowable } from '../markdown/link-target.ts';
import { parseMarkdown } from '../markdown/parser.ts';
import { nodesOf, startOffset } from '../digest/outline.ts';
import { displayPath } from './paper-folder.ts';
import { isThere, readTextFile } from './text-file.ts';

/** Read what a content folder says of its site, as Markdown; nothing where there is no such file. */
export function readAbout(dir: string): AboutFile {
  const file = path.join(dir, 'about.md');
  if (!isThere(file)) return { markdown: '', issues: [] };
  const { text, refusal } = readTextFile(file, dir);
  const found: Issue[] = refusal ? [refusal] : [...judgeCharacters(text), ...judgeLost(text)];
  return { markdown: text ?? '', issues: found.map((issue) => ({ ...issue, file: displayPath(file) })) };
}

function judgeCharacters(text: string): Issue[] {
  return findHidden(text).map(({ message, offset }) => ({
    severity: 'error',
    rule: 'about',
    message,
    place: placeAt(text, offset),
  }));
}

/** What the page would not show as it is meant. */
function judgeLost(text: string): Issue[] {
  const tree = parseMarkdown(text);
  const warn = (node: Parameters<typeof startOffset>[0], message: string): Issue => ({
    severity: 'warning',
    rule: 'about',
    message,
    place: placeAt(text, startOffset(node)),
  });
  return [
    ...nodesOf(tree, 'heading')
      .filter(({ depth }) => depth === 1)
      .map((node) => warn(node, '「#」の見出しはページに一つだけで、もうあります。「##」で始めてください。')),
    ...nodesOf(tree, 'link')
      .filter(({ url }) => !isFollowable(url))
      .map((node) =>
        warn(
          node,
          `リンク先「${excerpt(node.url)}」は開けません。「https://」で始まるアドレスを全部書いてください。`,
        ),
      ),
    ...nodesOf(tree, 'image').map((node) => warn(node, '画像は載せられません。リンクにしてください。')),
    ...[...nodesOf(tree, 'math'), ...nodesOf(tree, 'inlineMath')].map((node) =>
      warn(node, '数式はここでは組まれません。言葉で書いてください。'),
    ),
  ];
}

/** The Markdown, and what is wrong with it. */
interface AboutFile {
  markdown: string;
  issues: FileIssue[];
}
