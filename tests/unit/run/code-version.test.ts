import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripTypeScriptTypes } from 'node:module';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeVersion, importClosure } from '../../../src/run/code-version.ts';

const ROOT = new URL('../../../', import.meta.url);
const MODULE = /\.(?:ts|mjs)$/;

/** A small project: which file names which, in all the ways there are. */
const TREE = {
  'package-lock.json': '{}',
  'src/maker.ts': [
    "import { fold } from './fold.ts';",
    "import type { Paper } from './paper.ts';",
    "import {\n  crease,\n  type Sheet,\n} from '../src/crease.ts';",
    "import type from './named-type.ts';",
    "import './effect.css';",
    "export * from './again.ts';",
    "export type { Kind } from './kind.ts';",
    "const later = () => import('./later.mjs');",
    "const worker = new URL('./worker.ts', import.meta.url);",
    "const thread = { worker: 'src/thread.ts' };",
    "import page from './page.astro';",
    "const missing = './nothing.ts';",
  ].join('\n'),
  'src/page.astro': "---\n---\n<style>@import './page.css';</style>",
  'src/effect.css': '@import url(./deep.css);',
  'src/crease.ts': "import table from './table.json' with { type: 'json' };\nimport './maker.ts';",
  ...Object.fromEntries(
    'fold named-type again worker thread paper kind other'.split(' ').map((name) => [`src/${name}.ts`, '']),
  ),
  ...Object.fromEntries(
    ['page.css', 'deep.css', 'table.json', 'later.mjs'].map((name) => [`src/${name}`, '']),
  ),
};
/** Types decide nothing, and the others name nobody. */
const OUTSIDE = ['src/paper.ts', 'src/kind.ts', 'src/other.ts'];

let home: string;

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shoroku-code-'));
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

describe('the version of a maker', () => {
  it('changes with each file that it reaches, and with no other', () => {
    const root = pathToFileURL(`${home}/small/`);
    mkdirSync(path.join(home, 'small/src'), { recursive: true });
    const write = (file: string, text: string) => {
      writeFileSync(path.join(home, 'small', file), text);
    };
    for (const [file, text] of Object.entries(TREE)) write(file, text);
    const version = () => codeVersion(root, 'src/maker.ts');
    const before = version();
    const deciding = Object.entries(TREE).filter(([file, text]) => {
      write(file, `${text} `);
      const changed = version() !== before;
      write(file, text);
      return changed;
    });
    const expected = Object.keys(TREE).filter((file) => !OUTSIDE.includes(file));
    expect(deciding.map(([file]) => file)).toEqual(expected);
    expect(version()).toBe(before);
  });

  it('takes a folder as all that is in it', () => {
    expect(importClosure(ROOT, ['src/pages']).has('src/pages/papers/[...id].astro')).toBe(true);
  });
});

describe('the versions of this project', () => {
  const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => MODULE.test(file))
    .map((file) => [`src/${file}`, readFileSync(new URL(`src/${file}`, ROOT), 'utf8')] as const);
  const makers = sources.flatMap(([file, text]) =>
    [...text.matchAll(/codeVersion\(\w+, ('[^)]*)\)/g)].map(([, named = '']) => ({
      file,
      entries: named.split(', ').map((entry) => entry.slice(1, -1)),
    })),
  );

  it('belong to the module that names what is kept, to which nothing else may add', () => {
    expect(makers.length).toBeGreaterThan(8);
    const entries = new Set(makers.flatMap((maker) => maker.entries));
    const naming = sources.filter(([, text]) => /\bcacheKey\(\s*(?:version|codeVersion)\b[,(]/.test(text));
    expect(naming.length).toBeGreaterThan(7);
    // What a build writes has no module of its own that makes it: its version is that of all that do.
    const whole = ['src/queries/page-keys.ts', 'src/build/write-outputs.ts'];
    for (const [file] of naming)
      if (!whole.includes(file)) expect([file, entries.has(file)]).toEqual([file, true]);
    expect(importClosure(ROOT, ['src/pages']).has('src/queries/page-keys.ts')).toBe(true);
  });

  it('hold all that a compiler sees a maker import', () => {
    const importsOf = new Map<string, string[]>(
      sources.map(([file, text]) => {
        // Without types, as it runs.
        const { importedFiles } = ts.preProcessFile(stripTypeScriptTypes(text));
        const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
        const reached = relative.map((name) => path.join(path.dirname(file), name.replace('?url', '')));
        return [file, reached] as const;
      }),
    );
    for (const { entries } of makers) {
      const closure = importClosure(ROOT, entries);
      const missing = [...closure.keys()].flatMap((file) =>
        (importsOf.get(file) ?? []).filter((reached) => !closure.has(reached)),
      );
      expect(missing, entries.join()).toEqual([]);
    }
  });

  it.each([
    [
      'src/archive/mention-source.ts',
      ['src/site/addresses.ts', 'src/digest/sections.ts', 'src/knowledge/mentions.ts'],
      ['src/digest/repair.ts'],
    ],
    [
      'src/archive/paper-source.ts',
      ['src/markdown/render.ts', 'src/knowledge/facts/read-facts.ts'],
      ['src/knowledge/mentions.ts'],
    ],
    [
      'src/outputs/formula-fonts/collect-glyphs.ts',
      ['src/share/card/woff.ts', 'src/markdown/rendered-html.ts'],
      ['src/markdown/render.ts'],
    ],
    ['src/outputs/portable-source.ts', ['src/markdown/portable.ts'], ['src/outputs/feed-entries.ts']],
    [
      'src/pages',
      ['src/components/reading/begin.ts', 'src/styles/tokens.css', 'src/views/paper.ts'],
      ['scripts/bench/run.ts', 'src/curator/report/import.ts', 'src/curator/import.ts'],
    ],
  ])('%s reaches what decides and nothing far from it', (entry, within, outside) => {
    const closure = importClosure(ROOT, [entry]);
    expect(within.filter((file) => !closure.has(file))).toEqual([]);
    expect(outside.filter((file) => closure.has(file))).toEqual([]);
  });
});
