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
  if (!/\.ya?ml$/i.test(file))
    throw wrongCall(
      `「${file}」は題名の一覧の名前ではありません。「.yaml」で終わる名前にしてください。`,
      USAGE,
    );
  const dir = contentDir();
  if (!hasContent(dir))
    throw new UsageError(`内容のフォルダー「${dir}」がありません。CONTENT_DIR を確かめてください。`);
  if (existsSync(file)) {
    const { issues, written, empty, others } = await takeTitles(dir, file);
    if (issues.length > 0) {
      console.error(issuesAsText(issues));
      return EXIT.refused;
    }
    console.log(
      `題名を${written.length}件取り込みました。${empty > 0 ? `空のままが${empty}件あります。` : ''}`,
    );
    if (others > 0)
      console.log(
        `ほかに題名のない論文が${others}本あります。書き出すには、「${displayPath(file)}」を消すか別の名前を指定して、もう一度動かしてください。`,
      );
    return EXIT.fine;
  }
  const { text, papers, issues } = await writeTitleSheet(dir);
  if (issues.length > 0) console.error(`${issuesAsText(issues)}\n\n読めない論文は一覧に入れていません。`);
  if (papers > 0) await writeFile(file, text);
  console.log(
    papers === 0
      ? '日本語の題名のない論文はありません。'
      : `題名のない論文${papers}本を「${displayPath(file)}」に書き出しました。titleJa を埋め、もう一度 ${USAGE.replace('titles.yaml', file)} を動かしてください。`,
  );
  return issues.length > 0 ? EXIT.refused : EXIT.fine;
});
