/** npm run check [-- --format text|json|github] */
import { checkContent } from '../src/curator/check.ts';
import { contentDir, hasContent } from '../src/archive/paper-folder.ts';
import { CHECK_FORMATS } from '../src/curator/report/check.ts';
import { createProgress } from '../src/run/progress.ts';
import { choose, EXIT, readCall, runCommand, UsageError } from './command.ts';

const USAGE = 'npm run check [-- --format text|json|github]';

await runCommand(async () => {
  const byDefault = process.env.GITHUB_ACTIONS ? 'github' : 'text';
  const { values } = readCall(USAGE, { options: { format: { type: 'string', default: byDefault } } });
  const print = choose(CHECK_FORMATS, values.format);
  const dir = contentDir();
  if (!hasContent(dir))
    throw new UsageError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  const progress = createProgress('検査');
  const report = await checkContent(dir, progress.update);
  progress.stop();
  const text = print(report);
  if (text) console.log(text);
  return report.issues.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.fine;
});
