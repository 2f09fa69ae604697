import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, readHostHeaders } from '../../../src/site/host-headers.ts';
import { MEDIA_TYPES } from '../../../src/site/media-types.ts';

const SHIPPED = readHostHeaders(readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'));
const SENT = SHIPPED.flatMap(({ headers }) => headers.map(([, value]) => value));

describe('a file of headers', () => {
  const rules = readHostHeaders(
    '# paper\n/*\n  X-Paper: thin\n\n/cranes/*.txt\n  X-Paper: thick\n  X-Folds: 3: all\n/frogs/:name/feed\n  X-Frog: yes\n',
  );

  it('gives a path the headers of all its patterns, joined as hosts join them', () => {
    expect([...headersFor(rules, '/cranes/a/b.txt')]).toEqual([
      ['X-Paper', 'thin, thick'],
      ['X-Folds', '3: all'],
    ]);
    expect([...headersFor(rules, '/cranes/a.txt.gz')]).toEqual([['X-Paper', 'thin']]);
  });

  it('takes a named part for what stands between two slashes', () => {
    expect(headersFor(rules, '/frogs/green/feed').get('X-Frog')).toBe('yes');
    expect(headersFor(rules, '/frogs/green/old/feed').get('X-Frog')).toBeUndefined();
  });
});

describe('the shipped headers', () => {
  it.each([
    ['/days/2025-01-05.md', 'md'],
    ['/days/2025-01-05.json', 'json'],
    ['/days/2025-01-05.bib', 'bib'],
    ['/all.bib', 'bib'],
    ['/days/2025-01-05.ris', 'ris'],
    ['/api/papers.json', 'json'],
    ['/api/papers/2.json', 'json'],
    ['/api/schema.json', 'schema'],
    ['/llms.txt', 'txt'],
    ['/llms-full.txt', 'txt'],
    ['/feed.xml', 'atom'],
    ['/feed/2025-01.xml', 'atom'],
    ['/feed.json', 'jsonFeed'],
    ['/tags/%E6%8A%98%E3%82%8A%E7%B4%99/feed.xml', 'atom'],
    ['/questions/cost/feed.xml', 'atom'],
    ['/questions/cost/feed/2025-01.xml', 'atom'],
    ['/questions/cost/feed.json', 'jsonFeed'],
    ['/concepts/grpo/feed.xml', 'atom'],
    ['/questions/cost.csv', 'csv'],
    ['/feeds.opml', 'opml'],
    ['/opensearch.xml', 'opensearch'],
    ['/manifest.webmanifest', 'manifest'],
  ] as const)('send %s as what it is', (path, form) => {
    expect(headersFor(SHIPPED, path).get('Content-Type')).toBe(MEDIA_TYPES[form]);
  });

  it.each(['/', '/papers/2501.00001/', '/concepts/grpo.json', '/feed/'])(
    'leave the type of %s to the host',
    (path) => {
      expect(headersFor(SHIPPED, path).get('Content-Type')).toBeUndefined();
    },
  );

  it.each([
    '/',
    '/_astro/a.js',
    '/_astro/b.woff2',
    '/search/grams/1f/0.bin',
    '/pagefind/0f/fragment/en_1a.pf_fragment',
  ])('send no header twice with %s, which hosts would join', (path) => {
    for (const value of headersFor(SHIPPED, path).values()) expect(SENT).toContain(value);
  });

  it('let only what is named by its content be kept for good', () => {
    const cached = (path: string) => headersFor(SHIPPED, path).get('Cache-Control');
    for (const path of ['/_astro/page.1a.css', '/search/grams/0f/3.bin', '/pagefind/0f/pagefind-entry.json'])
      expect(cached(path)).toBe('public, max-age=31536000, immutable');
    for (const path of ['/katex.css', '/sw.js', '/search/index.json', '/manifest.webmanifest'])
      expect(cached(path)).toBe('no-cache');
    for (const path of ['/', '/papers/2501.00001/', '/pagefind/pagefind.js', '/feed.xml'])
      expect(cached(path)).toBeUndefined();
  });

  it('forbid frames, which the policy in a page cannot', () => {
    expect(headersFor(SHIPPED, '/papers/2501.00001/').get('Content-Security-Policy')).toBe(
      "frame-ancestors 'none'",
    );
  });

  it('stay within what hosts read: https://developers.cloudflare.com/pages/configuration/headers/', () => {
    expect(SHIPPED.length).toBeLessThanOrEqual(100);
    for (const { pattern, headers } of SHIPPED) {
      expect(pattern.split('*').length).toBeLessThanOrEqual(2);
      for (const [name, value] of headers) expect(`  ${name}: ${value}`.length).toBeLessThanOrEqual(2000);
    }
  });
});
