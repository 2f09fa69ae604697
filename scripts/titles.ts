/** npm run titles -- FILE.yaml: writes the papers without a Japanese title, or takes the filled file back. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { issuesAsText } from '../src/archive/issues-text.ts';
import { contentDir, displayPath, hasContent } from '../src/archive/paper-folder.ts';
import { takeTitles, writeTitleSheet } from '../src/curator/titles.ts';
import { EXIT, readCall, runCommand, UsageError, wrongCall } from './command.ts';

const USAGE = 'npm run titles -- titles.yaml';

await runCommand(async () => {
  const { positionals } = readCall(USAGE, { allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw wrongCall('題名を書き込むファイルを一つ指定してください。', USAGE);
  const dir = contentDir();
  if (!hasContent(dir))
    throw new UsageError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  if (existsSync(file)) {
    const { issues, written, empty } = await takeTitles(dir, file);
    if (issues.length > 0) {
      console.error(issuesAsText(issues));
      return EXIT.refused;
    }
    console.log(
      `題名を${written.length}件取り込みました。${empty > 0 ? `空のままが${empty}件あります。` : ''}`,
    );
    return EXIT.fine;
  }
  const sheet = await writeTitleSheet(dir);
  if (!sheet) {
    console.log('日本語の題名のない論文はありません。');
    return EXIT.fine;
  }
  await writeFile(file, sheet.text);
  console.log(
    `題名のない論文${sheet.papers}本を「${displayPath(file)}」に書き出しました。titleJa を埋め、もう一度 ${USAGE.replace('titles.yaml', file)} を動かしてください。`,
  );
  return EXIT.fine;
});
