/** npm run concepts [-- --limit N] [--format text|json] */
import { readConcepts } from '../src/archive/concept-folder.ts';
import { contentDir, hasContent, listPaperFiles, readPaper } from '../src/archive/paper-folder.ts';
import { UNNAMED_FORMATS } from '../src/curator/report/unnamed.ts';
import { editionsOf } from '../src/knowledge/editions.ts';
import { findUnnamed } from '../src/knowledge/unnamed.ts';
import { createProgress } from '../src/run/progress.ts';
import { choose, EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = 'npm run concepts [-- --limit 件数] [--format text|json]';

await runCommand(async () => {
  const options = {
    limit: { type: 'string', default: '40' },
    format: { type: 'string', default: 'text' },
  } as const;
  const { values } = readCall(USAGE, { options });
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw wrongCall(`--limit の「${values.limit}」は正の整数ではありません。`, USAGE);
  const print = choose(UNNAMED_FORMATS, values.format);
  const dir = contentDir();
  if (!hasContent(dir))
    throw new UsageError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  const { concepts } = await readConcepts(dir);
  const names = await listPaperFiles(dir);
  const progress = createProgress('読み込み');
  const digests = [];
  for (const [index, name] of names.entries()) {
    const { digest } = readPaper(dir, name);
    if (digest) digests.push(digest);
    progress.update(index + 1, names.length);
  }
  progress.stop();
  const papers = editionsOf(digests).map(({ current }) => current);
  console.log(print(findUnnamed(papers, concepts), limit));
  return EXIT.fine;
});
