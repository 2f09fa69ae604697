import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { fontNotice } from '../../../src/licenses/font-notice.ts';
import { listLicenses } from '../../../src/licenses/list-licenses.ts';
import { readLicense } from '../../../src/licenses/read-license.ts';
import { packageOfModule, shippedModules } from '../../../src/build/shipped-modules.ts';
import { openShipped } from '../../../src/licenses/shipped.ts';

const ROOT = new URL('../../../', import.meta.url);
let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shoroku-'));
});
afterEach(async () => {
  openShipped().clear();
  await rm(home, { recursive: true });
});

async function writePackage(name: string, files: Record<string, string>): Promise<string> {
  const folder = path.join(home, 'node_modules', name);
  for (const [file, text] of Object.entries({
    'package.json': JSON.stringify({ name, version: '1.2.3', license: 'MIT', main: 'index.js' }),
    ...files,
  })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

describe('the package of a module', () => {
  it.each([
    ['/home/x/node_modules/paper/fold.js', '/home/x/node_modules/paper'],
    ['/home/x/node_modules/@crane/paper/dist/fold.js', '/home/x/node_modules/@crane/paper'],
    ['/home/x/node_modules/paper/node_modules/glue/index.js', '/home/x/node_modules/paper/node_modules/glue'],
    ['\0/home/x/node_modules/paper/fold.js?commonjs-module', '/home/x/node_modules/paper'],
    ['/home/x/src/fold.ts', undefined],
    ['\0virtual:fold', undefined],
    ['\0nobody/fold.js', undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('%j', (id, folder) => {
    expect(packageOfModule(id)).toBe(folder);
  });

  it('is the bundler’s own for what it adds itself', () => {
    expect(packageOfModule('\0rolldown/runtime.js')).toMatch(/node_modules\/rolldown$/);
  });
});

it('a bundle tells the packages of which it holds something, and no other', async () => {
  const used = await writePackage('used', { 'index.js': 'export const fold = () => document.title;' });
  await writePackage('unused', { 'index.js': 'export const tear = () => 1;' });
  const entry = path.join(home, 'entry.js');
  await writeFile(entry, "import { fold } from 'used';\nimport { tear } from 'unused';\nfold();\n");
  await build({
    configFile: false,
    logLevel: 'silent',
    root: home,
    plugins: [shippedModules()],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  expect([...openShipped()].map((folder) => path.basename(folder))).toEqual([path.basename(used)]);
});

describe('the licence of a package', () => {
  it('is all that it says of it, as it stands there', async () => {
    const folder = await writePackage('paper', {
      'LICENSE.md': '使ってよい。\r\n',
      NOTICE: '折り手に感謝する。\n',
      'license-checker.js': 'no licence',
      'README.md': 'no licence',
    });
    expect(readLicense(folder)).toMatchObject({ name: 'paper', version: '1.2.3', kind: 'MIT' });
    expect(readLicense(folder).text.split('\n\n')).toEqual(['使ってよい。', '折り手に感謝する。']);
  });

  it('may lie in a folder, and need not have a short name', async () => {
    const folder = await writePackage('paper', {
      'package.json': '{"name":"paper","version":"1.0.0"}',
      'LICENSE/LICENSE': '使ってよい。',
    });
    expect(readLicense(folder)).toEqual({
      name: 'paper',
      version: '1.0.0',
      kind: undefined,
      text: '使ってよい。',
    });
  });

  it.each([
    ['nowhere', {}],
    ['empty', { LICENSE: '\n' }],
  ])('stops the build by the name of the package where it is %s', async (_, files) => {
    const folder = await writePackage('@crane/paper', files);
    expect(() => readLicense(folder)).toThrow('「@crane/paper」はサイトに入りますが、ライセンスの文が');
  });
});

describe('the list', () => {
  it('has what no bundle holds, in one order, each text once', () => {
    openShipped().add(new URL('node_modules/twitter-text', ROOT).pathname);
    const groups = listLicenses(ROOT);
    const names = groups.flatMap(({ packages }) => packages.map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining([
        'katex',
        'KaTeX fonts',
        'pagefind',
        '@twemoji/svg',
        '@fontsource/noto-sans-jp',
        'twitter-text',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(groups.map(({ text }) => text)).size).toBe(groups.length);
    expect(listLicenses(ROOT)).toEqual(groups);
  });

  it('says of fonts what they say of themselves', () => {
    const font = new URL('node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff', ROOT);
    expect(fontNotice(readFileSync(font))).toMatch(/^Copyright \(c\) .*\n[^]*SIL Open Font License/);
  });
});
