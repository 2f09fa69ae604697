import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './astro-command.ts';
import { readBuilt } from './built-site.ts';

const PAGE = readBuilt('licenses/index.html');
/** Where code for browsers stands, which names what it imports itself. */
const BROWSER_FOLDERS = ['components', 'offline', 'search/browse', 'reading'];

/** An import of values from a package, by the name of that. */
const IMPORT = /^import (?!type)(?:[^'";]* from )?'((?:@[^/']+\/)?[^./'][^/']*)/gm;

/** Packages by their names, of lines that import values. */
function importedPackages(): string[] {
  const names = BROWSER_FOLDERS.flatMap((folder) => {
    const home = path.join(ROOT, 'src', folder);
    return (readdirSync(home, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(path.join(home, file), 'utf8').matchAll(IMPORT)])
      .map(([, name = '']) => name);
  });
  return [...new Set(names)];
}

it('name what readers’ browsers are given, with its text', () => {
  const imported = importedPackages();
  expect(imported).toContain('katex');
  const fonts = Object.keys(
    (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: object })
      .dependencies,
  ).filter((name) => name.startsWith('@fontsource/'));
  // Of the others our code knows nothing: they come with what it imports.
  const brought = ['KaTeX fonts', 'pagefind', 'idb', 'twitter-text', 'core-js', '@twemoji/svg'];
  const shown = [...PAGE.matchAll(/class=package[^>]*>\s*([^<]+?) \d/g)].map(([, name]) => name);
  expect(shown).toEqual(expect.arrayContaining([...imported, ...fonts, ...brought]));
  const texts = [...PAGE.matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, text = '']) => text);
  expect(texts).toHaveLength(PAGE.split('<details').length - 1);
  for (const text of texts) expect(text.length).toBeGreaterThan(300);
});

it('are found from every page, and not by search engines', () => {
  for (const page of ['index.html', 'about/index.html', 'papers/2503.12797/index.html'])
    expect(readBuilt(page)).toContain('href=/licenses/>');
  expect(PAGE).toContain('<meta name="robots" content="noindex">');
  expect(readBuilt('sitemap-0.xml')).not.toContain('/licenses/');
});
