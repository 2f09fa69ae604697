/** npm run concepts [-- --limit N] [--format text|json] */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConcepts } from '../src/curator/concept-folder.ts';
import { contentDir, hasContent, listPaperFiles, paperPath } from '../src/curator/paper-folder.ts';
import { UNNAMED_FORMATS } from '../src/curator/report/unnamed.ts';
import { readPaperFile } from '../src/digest/file.ts';
import { editionsOf } from '../src/knowledge/archive.ts';
import { findUnnamed } from '../src/knowledge/unnamed.ts';
import { createProgress } from '../src/progress.ts';
import { choose, EXIT, runCommand, UsageError } from './command.ts';

await runCommand(async () => {
  const { format, limit } = readCall();
  const print = choose(UNNAMED_FORMATS, format);
  const dir = contentDir();
  if (!hasContent(dir))
    throw new UsageError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  const { concepts } = await readConcepts(dir);
  const names = await listPaperFiles(dir);
  const progress = createProgress('読み込み');
  const digests = [];
  for (const [index, name] of names.entries()) {
    const { digest } = readPaperFile(await readFile(paperPath(dir, name), 'utf8'), name);
    if (digest) digests.push(digest);
    progress.update(index + 1, names.length);
  }
  progress.stop();
  const papers = editionsOf(digests).map(({ current }) => current);
  console.log(print(findUnnamed(papers, concepts), limit));
  return EXIT.fine;
});

function readCall(): { format: string; limit: number } {
  const usage = '使い方: npm run concepts [-- --limit 件数] [--format text|json]';
  try {
    const options = {
      limit: { type: 'string', default: '40' },
      format: { type: 'string', default: 'text' },
    } as const;
    const { values } = parseArgs({ options });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1)
      throw new Error(`--limit の「${values.limit}」は正の整数ではありません。`);
    return { format: values.format, limit };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}
