/** The file `site.yaml` of the content on disk. */
import path from 'node:path';
import { readFrontMatter } from '../digest/front-matter.ts';
import { type FileIssue, type Issue } from '../digest/issue.ts';
import { SETTINGS_FORMAT, settingsSchema, type Settings } from '../site/settings.ts';
import { displayPath } from './paper-folder.ts';
import { isThere, readTextFile } from './text-file.ts';

const FILE = 'site.yaml';
/** Sentences about the lines round a front matter, which this file does not have. */
const ABOUT_FRAME = /[^。]*「---」[^。]*。/g;
const ONLY_ITEMS =
  'この行は項目ではありません。「name: サイトの名前」のような「項目: 値」の行だけを書いてください。';
/** What the file may be called by mistake. */
const MISNAMED = ['site.yml', 'site.json', 'Site.yaml'];

/** Read the settings of a content folder; without a file, all are as they are by default. */
export function readSettings(dir: string): SettingsFile {
  const file = path.join(dir, FILE);
  const misnamed = MISNAMED.find((name) => isThere(path.join(dir, name)));
  if (!isThere(file)) {
    const issues = misnamed === undefined ? [] : [inFile(path.join(dir, misnamed), misnamedIssue(misnamed))];
    return { settings: issues.length > 0 ? undefined : settingsSchema.parse({}), issues };
  }
  const { text, refusal } = readTextFile(file, dir);
  if (refusal) return { settings: undefined, issues: [inFile(file, refusal)] };
  const { value, issues } = readFrontMatter({ source: text, body: '' }, SETTINGS_FORMAT);
  // As if the line that opens a front matter stood above.
  const shift = ({ place, message, ...issue }: Issue) => ({
    ...issue,
    rule: 'settings',
    message: message.replace(ABOUT_FRAME, '') || ONLY_ITEMS,
    place: place && { ...place, line: Math.max(place.line - 1, 1) },
  });
  return { settings: value, issues: issues.map((issue) => inFile(file, shift(issue))) };
}

function misnamedIssue(name: string): Issue {
  const message = `サイトの設定は「${FILE}」に書きます。「${name}」は読まれません。名前を「${FILE}」に変えてください。`;
  return { severity: 'error', rule: 'settings', message, place: undefined };
}

function inFile(file: string, issue: Issue): FileIssue {
  return { ...issue, file: displayPath(file) };
}

/** Settings, or what is wrong with them. */
interface SettingsFile {
  settings: Settings | undefined;
  issues: FileIssue[];
}
