import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = globSync(['README.md', '{src,tests}/**/README.md'], { cwd: ROOT }).sort();
/** What comes with building and with a curator's own days. */
const MADE = /^(?:dist|content\/dumps)\//;
/** A file by its name, or folders and what is in them; no address of the site, no pattern, no command. */
const PATH =
  /^(?!\/)(?:[\w.[\]-]+\/)*(?:[\w.[\]-]+\/|[\w.[\]-]+\.(?:astro|css|json|md|mjs|ts|ya?ml)|(?:unit|e2e|dumps)\/[\w/-]+)$/;
/** Of a name that only shows how such names look. */
const EXAMPLE = /ID|\d{4}/;

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Where a path may begin: beside the text that names it, in the code, in the project, in its content, in its tests. */
function exists(name: string, file: string): boolean {
  const bases = [path.dirname(file), 'src', '.', 'content', '.github/workflows'];
  const places = [...bases.map((base) => path.join(base, name)), `tests/${name}`, `tests/${name}.test.ts`];
  return places.some((place) => existsSync(path.join(ROOT, place)));
}

describe.each(FILES)('%s', (file) => {
  // Blocks of code show what a curator types and writes.
  const text = read(file).replace(/^ {4}.*$/gm, '');

  it('names only files and folders that are there', () => {
    const named = [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replaceAll('\n', ' '));
    const paths = named.filter((name) => PATH.test(name) && !MADE.test(name) && !EXAMPLE.test(name));
    expect(paths.filter((name) => !exists(name, file))).toEqual([]);
  });

  it('links only to what is there', () => {
    const links = [...text.replace(/`[^`]+`/g, '').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))).toEqual([]);
  });

  it('keeps its lines short', () => {
    const lines = read(file).split('\n');
    expect(lines.filter((line) => !line.startsWith('|') && line.length > 110)).toEqual([]);
  });
});

it('is read at the top in three minutes', () => {
  const lines = read('README.md').trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(120);
  expect(lines.filter((line) => line.length > 110)).toEqual([]);
});

it('leads from the top to every other', () => {
  const top = read('README.md');
  const others = FILES.filter((file) => file !== 'README.md');
  expect(others.filter((file) => !top.includes(`](${file})`))).toEqual([]);
});

it('maps every room of the code, floor by floor as the linter knows them', () => {
  const [, floors = ''] = /const FLOORS = (\[.*?\n\]);/s.exec(read('.eslint.config.mjs')) ?? [];
  const known = [...floors.matchAll(/'([^']+)'/g)].map(([, room]) => room);
  const mapped = [...read('src/README.md').matchAll(/^- `(\w+)\/`/gm)].map(([, room]) => room);
  const rooms = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(mapped).toEqual(known);
  expect([...known].sort()).toEqual(rooms.map(({ name }) => name).sort());
});
