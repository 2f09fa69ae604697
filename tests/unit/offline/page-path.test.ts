import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPagePath, isStorablePath, pagePath } from '../../../src/offline/page-path.ts';
import { SITE } from '../../../src/site/this-site.ts';

const HOST = 'https://reader.example';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what may be stored of addresses', () => {
  it.each([
    ['/', true],
    ['/papers/2503.12797/', true],
    ['/papers/2503.12797', true],
    ['/papers/hep-th/9901001v1', true],
    ['/tags/Node.js/', true],
    ['/tags/%E7%B4%99/', true],
    ['/sharing/', true],
    ['/papers/2503.12797.md', false],
    ['/papers/2503.12797%2Emd', false],
    ['/feed.xml', false],
    ['/og/home.png', false],
    ['/papers/%zz/', false],
  ])('%s is %j', (path, isIt) => {
    expect(isStorablePath(path)).toBe(isIt);
  });

  it.each([
    '/share',
    '/share/',
    '/share/2025-03-20/',
    '/share/index.html',
    '/%73hare/',
    '/%73%68%61%72%65/2025-03-20/',
    '/%2573hare/',
    '//share/',
    '/%2Fshare/',
    '/%5Cshare/',
    '/./share/',
    '/%2e/share/',
    '/papers/..%2fshare/',
    '/papers/%2e%2e/share/',
    '/SHARE/',
    '/%53hare/2025-03-20',
  ])('the desk is not, as %s', (path) => {
    expect(isStorablePath(path)).toBe(false);
  });

  it('takes the desk for a page all the same, for what is shown where it is not at hand', () => {
    expect(isPagePath('/share/')).toBe(true);
  });
});

it.each([
  ['/papers/2503.12797/?q=紙#cost', '/papers/2503.12797/'],
  ['/papers/%32503.12797', '/papers/2503.12797/'],
  ['//papers//2503.12797/', '/papers/2503.12797/'],
  ['/tags/紙/', '/tags/%E7%B4%99/'],
  ['/tags/C%23/', '/tags/C%23/'],
  ['/', '/'],
  ['//', '/'],
])('stores a page in one place: %s', (path, plain) => {
  vi.stubGlobal('location', { origin: HOST });
  expect(pagePath(HOST + path)).toBe(plain);
});

describe('a worker on a host that others share', () => {
  const load = async () => {
    vi.stubEnv('OWN_SITE', JSON.stringify({ ...SITE, base: '/folds/' }));
    vi.resetModules();
    const loaded = {
      ...(await import('../../../src/offline/page-path.ts')),
      ...(await import('../../../src/offline/places.ts')),
    };
    vi.unstubAllEnvs();
    vi.resetModules();
    return loaded;
  };

  it('has names of its own for what it stores', async () => {
    const { ASSETS, KEPT, PAGES } = await load();
    for (const name of [ASSETS, KEPT, PAGES]) expect(name).toMatch(/^shoroku:\/folds\/\w+$/);
  });

  it('stores nothing that does not lie in its scope, and its own desk neither', async () => {
    const worker = await load();
    expect(worker.isStorablePath('/folds/papers/2503.12797/')).toBe(true);
    expect(worker.isStorablePath('/folds/')).toBe(true);
    for (const path of ['/', '/papers/2503.12797/', '/foldsx/', '/folds/..%2fcranes/', '/folds/%73hare/'])
      expect(worker.isStorablePath(path), path).toBe(false);
  });
});
