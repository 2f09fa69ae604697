/** The licence of a package, as the package itself holds it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildError } from '../run/build-error.ts';

/** What packages call the texts that go with every copy, which are no programs; some have a folder of them. */
const TEXTS = /^(?:licen[cs]e|copying|notice)(?!.*\.(?:[cm]?[jt]s|json)$)(?:[.-].*)?$/i;

/** Read the licence of the package in a folder; one that has no text of it may not go out. */
export function readLicense(folder: string): License {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const text = readTexts(folder);
  if (text === '')
    throw buildError(
      `「${name}」はサイトに入りますが、ライセンスの文がパッケージにありません。文の入った版に替えるか、使うのをやめてください。`,
    );
  return { name, version, kind: typeof license === 'string' ? license : undefined, text };
}

function readTexts(folder: string): string {
  return readdirSync(folder)
    .filter((name) => TEXTS.test(name))
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((file) =>
      statSync(file).isDirectory() ? readdirSync(file).map((name) => path.join(file, name)) : [file],
    )
    .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A package, and the text under which it may be passed on. */
export interface License {
  name: string;
  version: string;
  /** The short name of the licence, where the package says one. */
  kind: string | undefined;
  text: string;
}

interface PackageFile {
  name: string;
  version: string;
  license?: unknown;
}
