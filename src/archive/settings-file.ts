/** The file `site.yaml` of the content on disk. */
import path from 'node:path';
import type { FileIssue } from '../digest/issue.ts';
import { SETTINGS_FORMAT, settingsSchema, type Settings } from '../site/settings.ts';
import { displayPath } from './paper-folder.ts';
import { isThere } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';

const FILE = 'site.yaml';
/** What the file may be called by mistake. */
const MISNAMED = ['site.yml', 'site.json', 'Site.yaml'];

/** Read the settings of a content folder; without a file, all are as they are by default. */
export function readSettings(dir: string): SettingsFile {
  const file = path.join(dir, FILE);
  const misnamed = MISNAMED.find((name) => isThere(path.join(dir, name)));
  if (!isThere(file)) {
    const issues = misnamed === undefined ? [] : [misnamedIssue(path.join(dir, misnamed))];
    return { settings: issues.length > 0 ? undefined : settingsSchema.parse({}), issues };
  }
  const { value, issues } = readYamlFile(file, SETTINGS_FORMAT, 'settings', dir);
  return { settings: value, issues };
}

function misnamedIssue(file: string): FileIssue {
  const message = `サイトの設定は「${FILE}」に書きます。「${path.basename(file)}」は読まれません。名前を「${FILE}」に変えてください。`;
  return { file: displayPath(file), severity: 'error', rule: 'settings', message, place: undefined };
}

/** Settings, or what is wrong with them. */
interface SettingsFile {
  settings: Settings | undefined;
  issues: FileIssue[];
}
