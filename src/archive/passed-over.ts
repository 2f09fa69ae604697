/** Files that look as if they held a text of the content, and are not read. */
import path from 'node:path';
import type { FileIssue } from '../digest/issue.ts';
import { displayPath, listBelow } from './paper-folder.ts';

const RULE = 'file-passed-over';
/** What editors and people name Markdown besides. */
const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/** Say of each such file below a folder why it is passed over; an error where its author must believe it published. */
export async function judgePassedOver(folder: string): Promise<FileIssue[]> {
  const names = await listBelow(folder);
  return names.flatMap((name): FileIssue[] => {
    const base = path.basename(name);
    const ending = MARKDOWN.exec(base)?.[0];
    const issue = { rule: RULE, place: undefined, file: displayPath(path.join(folder, name)) };
    if (ending === undefined) return [];
    if (base.startsWith('.')) {
      const message = `「.」で始まる名前のファイルは読みません。要るなら先頭の「.」を取り、要らなければ消してください。`;
      return [{ ...issue, severity: 'warning', message }];
    }
    if (ending === '.md') return [];
    const message = `「${ending}」で終わるファイルは読みません。小文字の「.md」で終わる名前に変えてください。`;
    return [{ ...issue, severity: 'error', message }];
  });
}
