import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findUnchanged, rememberBuild, signInputs } from '../../../src/build/last-build.ts';

let home: string;
const at = (file: string) => path.join(home, file);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const SAID = { papers: 1, withdrawn: [], pages: 3, warnings: 0 };
const find = () => findUnchanged(at('cache'), at('dist'), signInputs(home));

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'shoroku-last-build-'));
  vi.stubEnv('CONTENT_DIR', at('content'));
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    write(file, '{}');
  for (const file of ['src/a/fold.ts', 'public/_headers', 'node_modules/.package-lock.json', 'cache/made'])
    write(file, 'x');
  for (const file of [
    'content/papers/2501.00001v1.md',
    'dist/index.html',
    'dist/papers/index.html',
    'dist/.digest-site',
  ])
    write(file, 'x');
  utimesSync(at('dist/index.html'), 2, 2);
  rememberBuild(at('cache'), at('dist'), signInputs(home), { ...SAID, warnings: 2 });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

describe('a build with nothing to do', () => {
  it('is told by what the last one read and wrote', () => {
    expect(find()).toEqual({ ...SAID, restored: 3, warnings: 2 });
  });

  it.each([
    [
      'an edited digest',
      () => {
        write('content/papers/2501.00001v1.md', 'yy');
      },
    ],
    [
      'a digest of the same length',
      () => {
        write('content/papers/2501.00001v1.md', 'y');
      },
    ],
    [
      'a new digest',
      () => {
        write('content/papers/2501.00002v1.md', 'x');
      },
    ],
    [
      'a renamed digest',
      () => {
        renameSync(at('content/papers/2501.00001v1.md'), at('content/papers/2501.00003v1.md'));
      },
    ],
    [
      'a digest that is gone',
      () => {
        rmSync(at('content/papers/2501.00001v1.md'));
      },
    ],
    [
      'a link in the content',
      () => {
        symlinkSync(at('src'), at('content/papers/x.md'));
      },
    ],
    [
      'another line of code',
      () => {
        write('src/a/fold.ts', 'z');
      },
    ],
    [
      'a file that hosts read',
      () => {
        write('public/_redirects', '');
      },
    ],
    [
      'other packages',
      () => {
        utimesSync(at('node_modules/.package-lock.json'), 1, 1);
      },
    ],
    [
      'packages that are not there',
      () => {
        rmSync(at('node_modules/.package-lock.json'));
      },
    ],
    [
      'a page that somebody touched',
      () => {
        utimesSync(at('dist/index.html'), 1, 1);
      },
    ],
    [
      'a page that is gone',
      () => {
        rmSync(at('dist/papers/index.html'));
      },
    ],
    [
      'a file that no build made',
      () => {
        write('dist/x', '');
      },
    ],
    [
      'no site',
      () => {
        rmSync(at('dist'), { recursive: true });
      },
    ],
    [
      'another address',
      () => {
        vi.stubEnv('SITE_URL', 'https://site.example');
      },
    ],
    [
      'another host',
      () => {
        vi.stubEnv('SITE_HOST', 'netlify');
      },
    ],
    [
      'another time zone',
      () => {
        vi.stubEnv('TZ', 'Asia/Tokyo');
      },
    ],
    [
      'options of Node',
      () => {
        vi.stubEnv('NODE_OPTIONS', '--no-warnings');
      },
    ],
    [
      'a file of variables',
      () => {
        write('.env.production', 'SITE_URL=https://site.example');
      },
    ],
    [
      'a page of the same size and time in the place of another',
      () => {
        write('dist/other', 'y');
        renameSync(at('dist/other'), at('dist/index.html'));
        utimesSync(at('dist/index.html'), 2, 2);
      },
    ],
    [
      'a part left out',
      () => {
        vi.stubEnv('SITE_WITHOUT', 'cards');
      },
    ],
    [
      'a damaged record',
      () => {
        write('cache/last-build.json', '{"inputs"');
      },
    ],
    [
      'no record',
      () => {
        rmSync(at('cache/last-build.json'));
      },
    ],
  ])('is none after %s', (_, change) => {
    change();
    expect(find()).toBeUndefined();
  });

  it('is none for another site, nor after a build whose inputs cannot be told', () => {
    expect(findUnchanged(at('cache'), at('other'), signInputs(home))).toBeUndefined();
    rememberBuild(at('cache'), at('dist'), undefined, SAID);
    expect(findUnchanged(at('cache'), at('dist'), undefined)).toBeUndefined();
  });

  it('is the same whoever asks for a report of it', () => {
    vi.stubEnv('SITE_REPORT', at('report.json'));
    expect(find()).toBeDefined();
  });

  it('does not mind the history of a deployment, nor what the cache holds', () => {
    write('dist/.git/HEAD', 'x');
    write('cache/made', 'other');
    expect(find()).toBeDefined();
  });
});
