/** The licences of all that is passed on to readers, read from the packages that are installed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildError } from '../run/build-error.ts';
import { fontNotice } from './font-notice.ts';
import { readLicense, type License } from './read-license.ts';
import { folderOfPackage, openShipped } from './shipped.ts';

/** What no bundle holds: the engine that search writes beside its index, KaTeX's style sheet, and the emoji of cards. */
const BESIDE_BUNDLES = ['pagefind', 'katex', '@twemoji/svg'];
const FONTS = '@fontsource/';

/** Licences in the order of their packages' names; those with the same text stand together. `root` is the folder of the project. */
export function listLicenses(root: URL): LicenseGroup[] {
  const named = [...BESIDE_BUNDLES, ...fontPackages(root)].map((name) => {
    const folder = folderOfPackage(name, root);
    if (folder === undefined)
      throw buildError(
        `「${name}」のライセンスを載せられません。パッケージがありません。npm ci を実行してください。`,
      );
    return folder;
  });
  const licenses = [...new Set([...named, ...openShipped()])].map(readLicense);
  const byText = Map.groupBy([...licenses, katexFonts(root)].sort(byName), ({ text }) => text);
  return [...byText].map(([text, packages]) => ({ packages, text }));
}

/** The families from which the pictures of links are drawn. */
function fontPackages(root: URL): string[] {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => name.startsWith(FONTS));
}

/** KaTeX's fonts are under another licence than its code, which only they themselves say. */
function katexFonts(root: URL): License {
  const folder = folderOfPackage('katex', root) ?? '';
  const fonts = path.join(folder, 'dist', 'fonts');
  const notices = readdirSync(fonts)
    .filter((file) => file.endsWith('.woff'))
    .map((file) => fontNotice(readFileSync(path.join(fonts, file))));
  const { version } = readLicense(folder);
  return { name: 'KaTeX fonts', version, kind: 'OFL-1.1', text: [...new Set(notices)].sort().join('\n\n') };
}

function byName(a: License, b: License): number {
  const [one, other] = [a, b].map(({ name, version }) => `${name.toLowerCase()} ${version}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** A text, and the packages that it covers. */
export interface LicenseGroup {
  packages: License[];
  text: string;
}
